import { readLink } from '#lib/foreign-html/links/links.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { cleanDeclarations } from '#lib/webmail/reading/bodies/sent/clean-declarations.ts';
import { colourNames } from '#lib/webmail/reading/bodies/sent/css-words.ts';

/** What may stand in an attribute: the value as it is written, or null for none. */
type Rule = (value: string) => string | null;

const matching =
  (pattern: RegExp): Rule =>
  (value) => {
    const plain = value.trim().toLowerCase();
    return pattern.test(plain) ? plain : null;
  };
const words: Rule = (value) => oneLine(value).slice(0, 1_000).toWellFormed().trim() || null;
const length = matching(/^\d{1,4}(?:\.\d{1,4})?(?:%|px)?$/);
const count = matching(/^\d{1,4}$/);
const colour = matching(new RegExp(`^(?:#?[\\da-f]{6}|#[\\da-f]{3,8}|${colourNames.replaceAll(' ', '|')})$`));
const flag: Rule = () => '';
const style: Rule = (value) => cleanDeclarations(value) || null;
const classes: Rule = (value) =>
  value
    .split(/\s+/)
    .filter((name) => /^[a-z_][\w-]{0,60}$/i.test(name))
    .slice(0, 20)
    .join(' ') || null;
const link: Rule = (value) => {
  const read = readLink(value, undefined);
  return read.kind === 'link' && !/[\s"<>`]/.test(read.href) ? read.href : null;
};

const everywhere: Readonly<Record<string, Rule>> = {
  class: classes,
  style,
  dir: matching(/^(?:ltr|rtl|auto)$/),
  lang: matching(/^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/),
  title: words,
  align: matching(/^(?:left|right|center|justify|middle|top|bottom)$/),
};
const box = { width: length, height: length, bgcolor: colour };
const cell = {
  ...box,
  colspan: count,
  rowspan: count,
  valign: matching(/^(?:top|middle|bottom|baseline)$/),
  nowrap: flag,
};
const row = { height: length, bgcolor: colour, valign: cell.valign };

const plain =
  'abbr address article aside b bdi big blockquote caption center cite code dd del dfn div dl dt em figcaption figure ' +
  'footer h1 h2 h3 h4 h5 h6 header i ins kbd main mark nav p pre q s samp section small span strike strong sub sup ' +
  'time tt u var wbr';

const own: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  ...Object.fromEntries(plain.split(' ').map((name) => [name, {}])),
  a: { href: link },
  br: { clear: matching(/^(?:left|right|all|both|none)$/) },
  col: { span: count, width: length },
  colgroup: { span: count, width: length },
  font: { color: colour, face: matching(/^[a-z\d ,'_-]{1,200}$/), size: matching(/^[+-]?\d$/) },
  hr: { width: length, size: count, color: colour, noshade: flag },
  img: { alt: words, width: length, height: length, border: count, hspace: count, vspace: count },
  li: { value: count },
  ol: { start: count, type: (value) => (/^[1aAiI]$/.test(value) ? value : null), reversed: flag },
  table: { ...box, border: count, cellpadding: count, cellspacing: count },
  tbody: row,
  td: cell,
  tfoot: row,
  th: { ...cell, scope: matching(/^(?:col|row|colgroup|rowgroup)$/) },
  thead: row,
  tr: row,
  ul: { type: matching(/^(?:disc|circle|square)$/) },
  /** The document's own; the looks of its body are those of the whole. */
  html: {},
  body: { bgcolor: colour, text: colour },
};

const rules: ReadonlyMap<string, ReadonlyMap<string, Rule>> = new Map(
  Object.entries(own).map(([name, attributes]) => [name, new Map(Object.entries({ ...everywhere, ...attributes }))]),
);

/** The attributes that an element may have, each with what may stand in it; undefined for one that may not be there. */
export const rulesFor = (name: string) => rules.get(name);

/** Of the document, not of what stands in it. */
export const isDocumentElement = (name: string) => name === 'html' || name === 'body';

/** Elements that have no end. */
export const voids: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
