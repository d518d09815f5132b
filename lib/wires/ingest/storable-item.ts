import { storable } from '#lib/storable.ts';
import type { CleanItem } from '#lib/wires/types.ts';

/** As JSON writes NUL and halves of surrogate pairs. */
const unstorable = /\\u0000|\\ud[89a-f]/i;

/** An item as PostgreSQL can hold it: one odd character must not cost a document. */
export function storableItem(item: CleanItem): CleanItem {
  const { publishedAt, updatedAt, ...rest } = item;
  const json = JSON.stringify(rest);
  if (!unstorable.test(json)) return item;
  const mended: typeof rest = JSON.parse(json, (_name, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  );
  return { ...mended, publishedAt, updatedAt };
}
