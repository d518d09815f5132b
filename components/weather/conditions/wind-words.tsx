import { BothUnits } from '#components/weather/both-units.tsx';
import { type Measure, speed, speedUnits } from '#components/weather/measures.ts';
import type { Wind } from '#lib/weather/observations.ts';
import type { Units } from '#lib/weather/units.ts';
import { conditionWords } from '#lib/weather/words.ts';

type Props = { wind: Wind; language: string; units: Units; isWithUnit?: boolean };

/** "NW 24", or "NW 10–20", with the unit where nothing above it says it. */
export function WindWords({ wind, language, units, isWithUnit = false }: Props) {
  const { kmh, toKmh } = wind;
  if (kmh === null) return '–';
  if (kmh < 0.5 && toKmh === null) return conditionWords(language).calm;
  const from = compassPoint(wind, language);
  const least = speed(kmh, language);
  const most = toKmh === null ? null : speed(toKmh, language);
  const each = (own: Units) => {
    const span = most && most[own] !== least[own] ? `${least[own]}–${most[own]}` : least[own];
    return isWithUnit ? `${span}\u00a0${speedUnits[own]}` : span;
  };
  const measure: Measure = { metric: each('metric'), us: each('us') };
  return (
    <>
      {from && `${from} `}
      <BothUnits measure={measure} own={units} />
    </>
  );
}

/** "NW"; null where no direction is known. */
export function compassPoint({ fromDegrees }: Pick<Wind, 'fromDegrees'>, language: string): string | null {
  if (fromDegrees === null) return null;
  return conditionWords(language).compass.split(' ')[Math.round(fromDegrees / 45) % 8] ?? null;
}
