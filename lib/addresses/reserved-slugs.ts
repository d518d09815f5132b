import { addresses } from '#lib/addresses/addresses.ts';
import type { Row } from '#lib/addresses/row.ts';

const rows: readonly Row[] = Object.values(addresses);

/** Every value a segment has in the table: of a pattern's own words, and of the parts of which it says the values. */
function wordsAt(segments: (pattern: string) => string | undefined): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ pattern, where }) => {
      const segment = segments(pattern) ?? '';
      return segment.startsWith(':') ? (where?.[segment.slice(1)] ?? []) : segment || [];
    }),
  );
}

/** First segments of the paper's own addresses, which no edition may take. */
export const reservedEditionSlugs = wordsAt((pattern) => pattern.split('/')[1]);

/** Second segments, behind an edition's, that lead to something other than a section. */
export const reservedSectionSlugs = wordsAt((pattern) =>
  pattern.startsWith('/:edition/') ? pattern.split('/')[2] : undefined,
);
