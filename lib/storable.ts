/** Words that PostgreSQL can hold: without NUL, and with whole surrogate pairs only. */
export function storable(words: string): string {
  return words.toWellFormed().replaceAll('\0', '');
}

// deeper than any body with lists in lists; what is deeper is left as it is, for the schema to refuse
const maxDepth = 40;

/** The same for every string in a value. */
export function storableDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storable(value);
  if (depth > maxDepth || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => storableDeep(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storableDeep(item, depth + 1)]));
}
