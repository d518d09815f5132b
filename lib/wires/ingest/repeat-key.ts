import { createHash } from 'node:crypto';
import type { CleanItem, Wire } from '#lib/wires/types.ts';

/** The words alone: without case, accents and punctuation. */
function headlineWords(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/**
 * Equal for items that say the same in their headlines, whatever wire they came over: "River rises - Prairie Dispatch"
 * and "River rises". One without words is like no other.
 */
export function repeatKey(
  wire: Pick<Wire, 'id' | 'supplier' | 'name'>,
  item: Pick<CleanItem, 'key' | 'title'>,
): string {
  const [, headline = '', tail = ''] = /^(.*\S)\s+[-–—|]\s+(.*)$/s.exec(item.title) ?? [];
  const names = [wire.supplier, wire.name].map(headlineWords);
  const words = headlineWords(tail !== '' && names.includes(headlineWords(tail)) ? headline : item.title);
  return createHash('sha256')
    .update(words || JSON.stringify([wire.id, item.key]))
    .digest('base64url');
}
