import type { Db } from '#lib/db/client.ts';
import type { Terms } from '#lib/search/types.ts';
import { listUnits, type Sought, type Unit, wholePhrase } from '#lib/search/units.ts';
import { fold } from '#lib/tokens/fold.ts';
import { readStems, type Stems } from '#lib/tokens/stems.ts';
import { isStopWord } from '#lib/tokens/stop-words.ts';
import { quoteLexeme, withoutPlace } from '#lib/tokens/tsvector.ts';

/** What one place in a story is found by: any of the lexemes, or what begins with it. */
export type SoughtLexemes = { lexemes: string[]; isBeginning: boolean };

/** What PostgreSQL looks for, as text that casts to `tsquery`. */
export type Tsquery = {
  /** Decides which stories are found. */
  match: string;
  /** Without what is unwanted, which says nothing about how well a story answers. */
  rank: string;
  /** All that was asked, side by side; null where that is nothing more than `rank`. */
  phrase: string | null;
  /** What is marked in a result: each is found in any of its ways. */
  units: SoughtLexemes[][][];
};

/**
 * A story in any language is found: each word is looked for as it is written and by its stem in each language.
 * @returns null where there is no word in it that could be looked for
 */
export async function readTsquery(db: Db, { wanted, unwanted, begun }: Terms): Promise<Tsquery | null> {
  const sides = wanted.map((side, place) => withBeginning(listUnits(side), place === 0 ? begun : null));
  const forbidden = unwanted.map((clause) => listUnits([clause]));
  const [only, ...others] = wanted;
  const whole = only && others.length === 0 ? wholePhrase(only) : null;
  const all = [...sides.flat(), ...forbidden.flat(), ...(whole ? [whole] : [])];
  const stems = await readStems(
    db,
    all.flatMap(({ ways }) =>
      ways.flat(2).flatMap(({ texts }) => texts.flatMap(({ text, isWord }) => (isWord ? text : []))),
    ),
  );
  const lexemes = (unit: Unit) => unit.ways.map((way) => way.map((place) => toLexemes(place, stems)));
  const query = (units: readonly Unit[]) => and(units.map((unit) => writeUnit(lexemes(unit))));
  const rank = or(sides.map(query));
  if (!rank) return null;
  return {
    rank,
    match: and([rank, ...forbidden.map((units) => `!(${query(units)})`)]),
    phrase: whole && writeUnit(lexemes(whole)),
    units: sides.flat().map(lexemes),
  };
}

/** The last word may be the beginning of another. */
function withBeginning(units: readonly Unit[], begun: string | null): Unit[] {
  const last = units.at(-1);
  if (!last || !begun || isStopWord(fold(begun))) return [...units];
  const way: Sought[] = [{ texts: [{ text: fold(begun), isWord: false }], isBeginning: true }];
  return [...units.slice(0, -1), { ways: [...last.ways, way] }];
}

function toLexemes({ texts, isBeginning }: Sought, stems: ReadonlyMap<string, Stems>): SoughtLexemes {
  const lexemes = texts.flatMap(({ text, isWord }) => {
    const stem = isWord ? stems.get(text) : undefined;
    return [text, ...(stem ? [stem.en, stem.fr] : [])];
  });
  return { lexemes: [...new Set(lexemes)], isBeginning };
}

const writeUnit = (ways: readonly SoughtLexemes[][]) => or(ways.map(writeWay));

/** Places side by side. Where a story has a word so often that not all its places are known, it need only be there. */
function writeWay(way: readonly SoughtLexemes[]): string {
  const places = way.map(writePlace);
  if (places.length < 2) return places.join('');
  const unplaced = way.flatMap(({ lexemes }) => lexemes.map((lexeme) => quoteLexeme(withoutPlace(lexeme))));
  return or([places.map(group).join(' <-> '), and([...places, or(unplaced)])]);
}

const writePlace = ({ lexemes, isBeginning }: SoughtLexemes) =>
  or(lexemes.map((lexeme) => quoteLexeme(lexeme) + (isBeginning ? ':*' : '')));

const distinct = (queries: readonly string[]) => [...new Set(queries.filter(Boolean))];
const or = (queries: readonly string[]) => grouped(distinct(queries), ' | ');
const and = (queries: readonly string[]) => grouped(distinct(queries), ' & ');
const group = (query: string) => `(${query})`;
const grouped = (queries: readonly string[], operator: string) =>
  queries.length > 1 ? queries.map(group).join(operator) : (queries[0] ?? '');
