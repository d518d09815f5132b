/** Conversions of what services send, written anew for the tests: what comes of a value, or nothing. */

type Value = unknown;

/** The value at a path: "point.coordinates.1". */
export function at(record: Value, path: string): Value {
  return path.split('.').reduce<Value>((here, name) => {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    return Reflect.get(here, name);
  }, record);
}

/** A number, or a text that is one in full. */
export function numbers(value: Value): number[] {
  const number = typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? [number === 0 ? 0 : number] : [];
}

export function points(latitude: Value, longitude: Value): { latitude: number; longitude: number }[] {
  return numbers(latitude).flatMap((north) => numbers(longitude).map((east) => ({ latitude: north, longitude: east })));
}

export const seconds = (value: Value): Date[] => numbers(value).map((number) => new Date(Math.round(number * 1_000)));

/** A time with its zone, or one of UTC. */
export function instants(value: Value): Date[] {
  if (typeof value !== 'string') return [];
  const text = value.trim().replace(' ', 'T');
  return [text, `${text}Z`].map((one) => new Date(one)).filter((one) => !Number.isNaN(one.getTime()));
}

/** Positions of GeoJSON, each longitude first. */
export function positions(coordinates: Value): { latitude: number; longitude: number }[] {
  return (Array.isArray(coordinates) ? coordinates : []).flatMap((one) =>
    Array.isArray(one) ? points(one[1], one[0]).slice(0, 1) : [],
  );
}
