/** A name as bylines are compared: without case, accents, commas and repeated spaces. "Élodie  Roy, Jr." → "elodie roy jr." */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase();
}
