import { elementsBelow, type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';

/** Declarations by property, in lower case. */
export type Style = ReadonlyMap<string, string>;

const noStyle: Style = new Map();
/** Characters; longer ones are no one's writing. */
const maxStyle = 2_000;
const maxSheet = 500_000;
const maxRules = 2_000;

/** What is taken from a style sheet. Not what hides: a page's scripts would show it. */
const sheetProperties = ['text-decoration', 'text-decoration-line', 'vertical-align', 'list-style-type', 'mso-hide'];
const wordProperties = ['font', 'font-weight', 'font-style'];
const ofWords = new Set(['span', 'font', 'a', 'td', 'th']);

const declaration = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^()]*\)|[^;"'()])*)/g;

export function parseStyle(text: string): Style {
  if (text === '') return noStyle;
  const found = text.slice(0, maxStyle).matchAll(declaration);
  return new Map(
    [...found].map(([, property = '', value = '']) => [
      property.toLowerCase(),
      value
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase(),
    ]),
  );
}

/**
 * Rules of a document's own style sheets that name a class and nothing around it, as "span.s1" and ".xl65": programs of
 * Apple and Microsoft write their looks so. What depends on the medium is not read.
 */
export class StyleSheets {
  readonly #rules = new Map<string, Style>();
  readonly #properties: readonly string[];

  /** @param properties what is taken of a class, whatever its element is; in a mail no script shows what it hides */
  constructor(root: ForeignElement, properties = sheetProperties) {
    this.#properties = properties;
    for (const element of elementsBelow(root))
      if (element.isHtml && element.name === 'style' && this.#rules.size < maxRules) this.#read(textBelow(element));
  }

  #read(sheet: string): void {
    const plain = sheet.slice(0, maxSheet).replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '');
    for (const { selectors, body } of rulesOf(plain)) {
      for (const selector of selectors.split(',')) {
        const key = /^\s*(?:[a-z][a-z\d]*)?\.[\w-]+\s*$/i.test(selector) ? selector.trim().toLowerCase() : '';
        if (key && this.#rules.size < maxRules)
          this.#rules.set(key, new Map([...(this.#rules.get(key) ?? []), ...parseStyle(body)]));
      }
    }
  }

  /**
   * What the classes of an element say, then what it says itself. A class makes words bold or italic only where it is
   * of words or of a cell: of a paragraph that is its look, as that of a quotation.
   */
  styleOf(element: ForeignElement): Style {
    const own = parseStyle(element.attribute('style'));
    const classes = element.attribute('class');
    if (classes === '' || this.#rules.size === 0) return own;
    const taken = ofWords.has(element.name) ? [...this.#properties, ...wordProperties] : this.#properties;
    const named = classes
      .toLowerCase()
      .split(/\s+/)
      .slice(0, 20)
      .flatMap((name) => [this.#rules.get(`.${name}`), this.#rules.get(`${element.name}.${name}`)])
      .flatMap((style) => [...(style ?? [])]);
    return new Map([...named.filter(([property]) => taken.includes(property)), ...own]);
  }
}

/** Rules outside of `@media` and its kind, one pass over the sheet. Comments are to be gone from it. */
export function* rulesOf(sheet: string): Generator<{ selectors: string; body: string }> {
  let depth = 0;
  let from = 0;
  let selectors = '';
  for (const { 0: sign, index } of sheet.matchAll(/[{};]/g)) {
    if (sign === '{') {
      if (depth === 0) selectors = sheet.slice(from, index).trim();
      depth += 1;
      if (depth === 1) from = index + 1;
    } else if (sign === '}') {
      if (depth === 1 && !selectors.startsWith('@')) yield { selectors, body: sheet.slice(from, index) };
      depth = Math.max(0, depth - 1);
      if (depth === 0) from = index + 1;
    } else if (depth === 0) from = index + 1;
  }
}

/** Null where it says nothing of the weight. */
export function isBold(style: Style): boolean | null {
  const weight = style.get('font-weight');
  if (weight === undefined) return /\b(?:bold|bolder|[6-9]00)\b/.test(fontWords(style)) ? true : null;
  if (/^(?:bold|bolder)$/.test(weight)) return true;
  if (/^(?:normal|lighter|initial|unset|revert)$/.test(weight)) return false;
  return /^\d+(?:\.\d+)?$/.test(weight) ? Number(weight) >= 600 : null;
}

/** Null where it says nothing of the slant. */
export function isItalic(style: Style): boolean | null {
  const slant = style.get('font-style');
  if (slant === undefined) return /\b(?:italic|oblique)\b/.test(fontWords(style)) ? true : null;
  if (/^(?:italic|oblique)/.test(slant)) return true;
  return /^(?:normal|initial|unset|revert)$/.test(slant) ? false : null;
}

/** What stands before the size in `font`, which sets several things at once. */
const fontWords = (style: Style) => (style.get('font') ?? '').split(/\d[\d.]*(?:px|pt|r?em|%)/)[0] ?? '';

export const isStruck = (style: Style) =>
  /\bline-through\b/.test(`${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`);

export const isHidden = (style: Style) =>
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  style.get('mso-hide') === 'all' ||
  isDrawnMarker(style);

/** A bullet or number that Word or PowerPoint drew for programs that know no lists. */
export const isDrawnMarker = (style: Style) =>
  style.get('mso-list') === 'ignore' || /^"?(?:num)?bullet/.test(style.get('mso-special-format') ?? '');

/** How the white space of a text counts: not at all, its line breaks only, or all of it. */
export type WhiteSpace = 'collapsed' | 'lines' | 'kept';

export function whiteSpaceOf(style: Style): WhiteSpace | null {
  const value = style.get('white-space');
  if (value === undefined) return null;
  if (/^(?:pre|break-spaces|preserve)/.test(value)) return 'lines';
  return /^(?:normal|nowrap|initial)/.test(value) ? 'collapsed' : null;
}
