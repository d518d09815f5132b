import { daySpan } from '#lib/editions/days.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import { readTerms } from '#lib/search/terms.ts';
import type { Asked, Search, SearchProblem } from '#lib/search/types.ts';

export const maxQueryLength = 200;
/** Beyond these pages there is nothing: at most a thousand candidates, ten a page. */
const maxPage = 100;

/** What an address asks for; every value may be missing, doubled or nonsense. */
export type SearchQuery = Readonly<
  Partial<Record<'q' | 'edition' | 'section' | 'from' | 'to' | 'exactly' | 'page', string | string[]>>
>;

export type ReadSearch = {
  asked: Asked;
  /** Null where there is nothing to look for. */
  search: Search | null;
  page: number;
  /** The reader insists on the words as typed. */
  exactly: boolean;
  problems: SearchProblem[];
  /** The edition it is limited to. */
  edition: Edition | null;
  section: Section | null;
};

/** `edition` in an address that means every edition, as no `edition` does. */
export const everyEdition = 'all';

/**
 * Reads a search from an address. Nothing is refused: what cannot be used is left out and named in `problems`.
 * @param timeZone of days where no edition is named
 */
export function readSearch(
  query: SearchQuery,
  { editions, sections, timeZone }: { editions: readonly Edition[]; sections: readonly Section[]; timeZone: string },
): ReadSearch {
  const problems: SearchProblem[] = [];
  const one = (name: keyof SearchQuery) => {
    const value = query[name];
    return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).toWellFormed().replaceAll('\0', '').trim();
  };
  const typed = [...one('q')];
  if (typed.length > maxQueryLength) problems.push('tooLong');
  const q = typed.slice(0, maxQueryLength).join('');
  const terms = readTerms(q);
  if (q && !terms) problems.push('noWords');

  const edition = editions.find(({ slug }) => slug === one('edition')) ?? null;
  if (!edition && one('edition') && one('edition') !== everyEdition) problems.push('unknownEdition');
  const section = sections.find(({ slug }) => slug === one('section')) ?? null;
  if (!section && one('section')) problems.push('unknownSection');

  const zone = edition?.timeZone ?? timeZone;
  const [from, to] = [daySpan(one('from'), zone), daySpan(one('to'), zone)];
  if ((one('from') && !from) || (one('to') && !to)) problems.push('noSuchDay');
  const isReversed = from !== null && to !== null && from.startAt >= to.endAt;
  if (isReversed) problems.push('daysReversed');
  // days the wrong way round mean the days between them
  const [startAt, endAt] = isReversed ? [to.startAt, from.endAt] : [from?.startAt ?? null, to?.endAt ?? null];
  const days = isReversed
    ? { from: one('to'), to: one('from') }
    : { from: from ? one('from') : '', to: to ? one('to') : '' };

  return {
    asked: { q, edition: edition?.slug ?? '', section: section?.slug ?? '', ...days },
    search: terms && { terms, editionId: edition?.id ?? null, sectionId: section?.id ?? null, startAt, endAt },
    page: /^[1-9]\d{0,2}$/.test(one('page')) ? Math.min(Number(one('page')), maxPage) : 1,
    exactly: one('exactly') !== '',
    problems,
    edition,
    section,
  };
}
