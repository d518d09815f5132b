import type { LeftOut, LeftOutKind } from '#lib/foreign-html/types.ts';

type Words = readonly [one: string, several: string];

const words: Readonly<Record<LeftOutKind, Words>> = {
  script: ['a script', '# scripts'],
  form: ['a form', '# forms'],
  frame: ['a frame of another site', '# frames of other sites'],
  media: ['a video or sound', '# videos or sounds'],
  drawing: ['a drawing', '# drawings'],
  formula: ['a formula', '# formulas'],
  deletedWords: ['struck-out words', 'struck-out words in # places'],
  comment: ['a comment', '# comments'],
  picture: ['a picture without an address that works here', '# pictures without an address that works here'],
  unsafeLink: ['a link that is not safe', '# links that are not safe'],
  relativeLink: ['a link without a whole address', '# links without a whole address'],
  plainLink: ['a link in a subhead or table', '# links in subheads and tables'],
  plainMark: ['bold or italics in a table', 'bold or italics in # cells of tables'],
  tooDeep: ['the form of words nested too deep', 'the form of words nested too deep in # places'],
  tooLong: ['the form of what was too long', 'the form of what was too long'],
};

/** What was left out, in words for people: "Left out: 2 forms and a formula." Empty where nothing was. */
export function formatLeftOut(leftOut: readonly LeftOut[]): string {
  const each = leftOut.map(({ kind, count }) => words[kind][count === 1 ? 0 : 1].replace('#', String(count)));
  const last = each.pop();
  if (last === undefined) return '';
  return `Left out: ${each.length > 0 ? `${each.join(', ')} and ${last}` : last}.`;
}
