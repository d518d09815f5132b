import { primaryLanguage } from '#lib/language.ts';
import { shownDegrees, type Units } from '#lib/weather/units.ts';

/** A measure as it is shown in each of the two systems. */
export type Measure = Readonly<Record<Units, string>>;

/** Rounded half away from zero as people do, with a real minus, and never "−0". */
function say(language: string, number: number, digits = 0): string {
  const factor = 10 ** digits;
  const rounded = Math.round(Math.abs(number) * factor) / factor;
  const text = primaryLanguage(language) === 'fr' ? String(rounded).replace('.', ',') : String(rounded);
  return number < 0 && rounded !== 0 ? `−${text}` : text;
}

const unit = (text: string, name: string) => `${text}\u00a0${name}`;

/** "−14°", to stand where the scale is said. */
export function degrees(celsius: number, language: string): Measure {
  return {
    metric: `${say(language, shownDegrees(celsius, 'metric'))}°`,
    us: `${say(language, shownDegrees(celsius, 'us'))}°`,
  };
}

/** "−14 °C" */
export function temperature(celsius: number, language: string): Measure {
  return {
    metric: unit(say(language, shownDegrees(celsius, 'metric')), '°C'),
    us: unit(say(language, shownDegrees(celsius, 'us')), '°F'),
  };
}

export const scales: Measure = { metric: '°C', us: '°F' };
export const speedUnits: Measure = { metric: 'km/h', us: 'mph' };

/** "24", of km/h or mph. */
export function speed(kmh: number, language: string): Measure {
  return { metric: say(language, kmh), us: say(language, kmh / 1.609344) };
}

/** "100.8 kPa" as Canada has it, elsewhere "1008 hPa"; "29.77 inHg" */
export function pressure(hpa: number, country: string, language: string): Measure {
  return {
    metric: country === 'CA' ? unit(say(language, hpa / 10, 1), 'kPa') : unit(String(Math.round(hpa)), 'hPa'),
    us: unit(say(language, hpa / 33.8639, 2), 'inHg'),
  };
}

/** "3.2 km", from ten on without a fraction. */
export function distance(km: number, language: string): Measure {
  const miles = km / 1.609344;
  return {
    metric: unit(say(language, km, km < 10 ? 1 : 0), 'km'),
    us: unit(say(language, miles, miles < 10 ? 1 : 0), 'mi'),
  };
}

/** "0.8 mm", "0.03 in" */
export function depth(mm: number, language: string): Measure {
  return {
    metric: unit(say(language, mm, mm < 10 ? 1 : 0), 'mm'),
    us: unit(say(language, mm / 25.4, 2), 'in'),
  };
}

/** "70%", in French "70 %" */
export function percent(number: number, language: string): string {
  const text = say(language, number);
  return primaryLanguage(language) === 'fr' ? unit(text, '%') : `${text}%`;
}
