import type { Measure } from '#components/weather/measures.ts';
import type { Units } from '#lib/weather/units.ts';

/** A measure in both systems, the edition's own first: only the one that is chosen is shown, and read aloud. */
export function BothUnits({ measure, own }: { measure: Measure; own: Units }) {
  const other: Units = own === 'metric' ? 'us' : 'metric';
  if (measure.metric === measure.us) return measure.metric;
  return (
    <>
      <span className={own}>{measure[own]}</span> <span className={other}>{measure[other]}</span>
    </>
  );
}
