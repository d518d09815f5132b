import type { Marks } from '#lib/stories/comparing/mark-changes.ts';

/** What is said of a mark that came or went, and of a link. */
export type MarkWords = {
  came: Readonly<Record<'strong' | 'emphasis' | 'sub' | 'sup', string>>;
  went: Readonly<Record<'strong' | 'emphasis' | 'sub' | 'sup', string>>;
  link: Readonly<Record<'is' | 'came' | 'changed', (address: string) => string>> & { went: string };
  /** A link to a story of the paper, which is stored by its number. */
  story: (number: string) => string;
};

/** What became of the marks of words that are the same: "now bold, no longer a link". */
export function marksInWords(was: Marks, is: Marks, words: MarkWords): string {
  const came = (['strong', 'emphasis'] as const).filter((mark) => is[mark] && !was[mark]);
  const went = (['strong', 'emphasis'] as const).filter((mark) => was[mark] && !is[mark]);
  const said = [...came.map((mark) => words.came[mark]), ...went.map((mark) => words.went[mark])];
  if (is.script !== was.script) said.push(is.script ? words.came[is.script] : words.went[was.script ?? 'sub']);
  if (is.href !== was.href) said.push(linkChange(was, is, words));
  return said.join(', ');
}

function linkChange(was: Marks, is: Marks, words: MarkWords): string {
  if (is.href === undefined) return words.link.went;
  return words.link[was.href === undefined ? 'came' : 'changed'](addressInWords(is.href, words));
}

/** Where words that came lead: "a link to https://example.com/"; '' where they are no link. */
export function linkInWords({ href }: Marks, words: MarkWords): string {
  return href === undefined ? '' : words.link.is(addressInWords(href, words));
}

function addressInWords(href: string, words: MarkWords): string {
  const number = /^story:(\d+)$/.exec(href)?.[1];
  return number === undefined ? href : words.story(number);
}
