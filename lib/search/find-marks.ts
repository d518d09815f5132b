import type { SoughtLexemes } from '#lib/search/read-tsquery.ts';
import { type Form, listForms } from '#lib/tokens/forms.ts';
import { lexemeOf, type StemLanguage, type Stems } from '#lib/tokens/stems.ts';
import { type Token, tokenize } from '#lib/tokens/tokenize.ts';

/** Where something stands in a text that was asked for. */
export type Mark = {
  start: number;
  end: number /** What was asked for, by its place in the question. */;
  unit: number;
};

type Units = readonly SoughtLexemes[][][];

/** A text taken apart, with those of its forms that may be what is looked for. */
export type Prepared = { text: string; tokens: Token[]; forms: Form[]; language: StemLanguage | null };

/** @param text in NFC */
export function prepareText(text: string, language: StemLanguage | null, units: Units): Prepared {
  const tokens = tokenize(text);
  // no stemmer changes a word's first letter
  const initials = new Set(units.flat(2).flatMap(({ lexemes }) => lexemes.map((lexeme) => lexeme[0])));
  return { text, tokens, forms: listForms(tokens).filter((form) => initials.has(form.text[0])), language };
}

type Hit = { lexeme: string; from: number; to: number };

/**
 * Everything in a text that answers the question, in order: what is marked is what is found, because both are taken
 * apart alike.
 * @param stems of the forms that have one
 */
export function findMarks(
  { tokens, forms, language }: Prepared,
  units: Units,
  stems: ReadonlyMap<string, Stems>,
): Mark[] {
  const hits = Map.groupBy(
    forms.map((form): Hit => ({ lexeme: lexemeOf(form, stems, language), from: form.from, to: form.to })),
    ({ from }) => from,
  );
  const marks = [...hits.keys()].flatMap((from) =>
    units.flatMap((ways, unit): Mark[] => {
      const ends = ways.flatMap((way) => endOf(way, from, hits) ?? []);
      if (ends.length === 0) return [];
      const last = ends.reduce((one, other) => (other.to > one.to ? other : one));
      const [first, end] = [tokens[from], tokens[last.to]];
      if (!first || !end) return [];
      const suffix = end.suffix && last.lexeme.endsWith(end.suffix) ? end.suffix.length : 0;
      return [{ start: first.start, end: end.end + suffix, unit }];
    }),
  );
  return withoutOverlaps(marks);
}

/** The last of the places that stand side by side from here; null where they do not. */
function endOf(way: readonly SoughtLexemes[], from: number, hits: ReadonlyMap<number, Hit[]>): Hit | null {
  let found: Hit | null = null;
  for (const [place, { lexemes, isBeginning }] of way.entries()) {
    const fits = ({ lexeme }: Hit) =>
      isBeginning ? lexemes.some((beginning) => lexeme.startsWith(beginning)) : lexemes.includes(lexeme);
    found = hits.get(from + place)?.find(fits) ?? null;
    if (!found) return null;
  }
  return found;
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}
