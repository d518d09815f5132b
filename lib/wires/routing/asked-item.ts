import { isoInZone } from '#lib/editions/dates.ts';
import { type FoldedWords, foldName, foldPath, foldWords } from '#lib/wires/routing/folded-words.ts';
import type { RoutedItem } from '#lib/wires/types.ts';

/** An item as conditions ask it: each of its sides is worked out when the first rule wants it, and once. */
export type AskedItem = {
  wireId: number;
  language: string;
  headline: () => FoldedWords;
  body: () => FoldedWords;
  categories: () => string[];
  authors: () => ReadonlySet<string>;
  /** 0–23, on the wire's clock. */
  hour: () => number;
  /** 1 Monday … 7 Sunday, on the wire's calendar. */
  weekday: () => number;
};

export function toAskedItem(item: RoutedItem, receivedAt: Date, zone: string): AskedItem {
  const local = once(() => isoInZone(receivedAt, zone));
  return {
    wireId: item.wireId,
    language: item.language.toLowerCase(),
    headline: once(() => foldWords(item.headline)),
    body: once(() => foldWords(item.text)),
    categories: once(() => item.categories.map(foldPath)),
    authors: once(() => new Set(item.authors.map(foldName))),
    hour: () => Number(local().slice(11, 13)),
    weekday: () => new Date(`${local().slice(0, 10)}T00:00:00Z`).getUTCDay() || 7,
  };
}

function once<T>(work: () => T): () => T {
  let result: { value: T } | null = null;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}
