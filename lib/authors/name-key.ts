/** A name as bylines are compared: without case, accents and repeated spaces. "Élodie  Roy" → "elodie roy" */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
