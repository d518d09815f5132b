/** Metres a second to kilometres an hour. */
export const kmhOfMps = (mps: number): number => mps * 3.6;

/** Kilopascals to hectopascals. */
export const hpaOfKpa = (kpa: number): number => kpa * 10;

const points = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** The degrees of a point of the compass: 247.5 of "WSW", in French "OSO". Null for "VR" and whatever else is none. */
export function degreesOfCompass(point: unknown): number | null {
  if (typeof point !== 'string') return null;
  const place = points.indexOf(point.trim().toUpperCase().replaceAll('O', 'W'));
  return place < 0 ? null : place * 22.5;
}
