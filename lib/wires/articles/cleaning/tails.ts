import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { asParagraph, lineOf, paragraphOf, withoutEnd } from '#lib/wires/articles/cleaning/lines.ts';

/** A whole paragraph that a program put below the words: where they came from, and a door to the rest of them. */
const tails: readonly RegExp[] = [
  /^the post .{1,600} (?:first )?appeared (?:first )?on .{1,200}$/i,
  /^(?:the |this )?(?:article|story|entry) .{1,600} (?:first )?appeared (?:first )?(?:on|in) .{1,200}$/i,
  /^l[’']article .{1,600} est apparu en premier sur .{1,200}$/i,
  /^la entrada .{1,600} (?:se public[oó]|apareci[oó]) primero en .{1,200}$/i,
  /^(?:\[link\]|\[comments\]|\s)+$/i,
  /^filed under:? .{1,200}$/i,
];

/** Words of a link to the rest, alone or at the end of a paragraph. */
const door =
  /^[[(]?\s*(?:continue reading|keep reading|read (?:more|on|(?:the )?(?:full|whole|rest of the|entire|original)\b)|click here (?:to|for)|(?:view|see) (?:the )?(?:full|original)|full (?:story|article)|more(?: »|\.{3}|…)|lire la suite|lire plus|leer m[aá]s|seguir leyendo|weiterlesen)\b.{0,200}$/i;
const cut = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\))\s*$/;

/** Parts without what syndication adds at their end. Words that were cut off end with "…". */
export function withoutTails(parts: readonly ForeignPart[]): ForeignPart[] {
  const kept = [...parts];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const end = trimmed(last);
    if (end) kept.push(end);
    if (end === last) break;
  }
  return kept;
}

/** Null where nothing is left of it; itself where it is no tail. */
function trimmed(part: ForeignPart): ForeignPart | null {
  const block = paragraphOf(part);
  if (!block) return part;
  const line = lineOf(part);
  if (tails.some((tail) => tail.test(line))) return null;
  if (line.length <= 120 && door.test(line) && isDoor(part, line)) return null;
  const last = block.text.at(-1);
  if (last?.href && door.test(last.text.trim())) return orNull(block.text.slice(0, -1));
  if (!cut.test(line)) return part;
  const text = withoutEnd(block.text, /[\s.…]*[[(]\s*(?:…|\.{3})\s*[\])]\s*$/);
  const end = text.at(-1);
  return end ? asParagraph([...text.slice(0, -1), { ...end, text: `${end.text}…` }]) : null;
}

/** A sentence may begin so too; a door is a link, or ends as one. */
function isDoor(part: ForeignPart, line: string): boolean {
  const block = paragraphOf(part);
  return (block?.text.some(({ href }) => href !== undefined) ?? false) || /(?:…|\.{3}|»|→|>|\])$/.test(line);
}

function orNull(runs: Parameters<typeof asParagraph>[0]): ForeignPart | null {
  const text = withoutEnd(runs, /\s+$/);
  return text.length > 0 ? asParagraph(text) : null;
}
