import { BothUnits } from '#components/weather/both-units.tsx';
import { depth, percent } from '#components/weather/measures.ts';
import type { HalfDay } from '#lib/weather/observations.ts';
import type { Units } from '#lib/weather/units.ts';

type Props = {
  of: Pick<HalfDay, 'precipitationPercent' | 'precipitationMm'>;
  language: string;
  units: Units;
};

/** "70%", "0.8 mm", or both where there is room. */
export function PrecipitationWords({ of: { precipitationPercent, precipitationMm }, language, units }: Props) {
  const amount = precipitationMm !== null && <BothUnits measure={depth(precipitationMm, language)} own={units} />;
  if (precipitationPercent === null) return amount || '–';
  return (
    <>
      {percent(precipitationPercent, language)}
      {amount && precipitationMm !== 0 && <span className="where-wide"> {amount}</span>}
    </>
  );
}
