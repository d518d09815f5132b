import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { isDrawnMarker, parseStyle, type Style } from '#lib/foreign-html/text/styles.ts';
import { type ForeignElement, type ForeignNode, findBelow, hasClass, textBelow } from '#lib/foreign-html/trees/tree.ts';

/** Where Word or PowerPoint says that a paragraph is an item: "mso-list:l0 level2 lfo1". */
export type WordItem = {
  list: string;
  level: number;
  ordered: boolean;
  number: number | null;
  letter?: number | undefined;
  bullet?: string | undefined;
  /** The bullet or number as Word drew it, for programs that know no lists. */
  marker: string;
  /** Its element, where it stands apart from the words; else they begin with it. */
  drawn: ForeignElement | undefined;
};

export function readWordItem(element: ForeignElement, style: Style): WordItem | null {
  const said = style.get('mso-list') ?? '';
  const [, list = '', level = ''] = /^(l\d+)\s+level(\d{1,2})\b/.exec(said) ?? [];
  const isWritten = isListParagraph(element) || isTabbed(element);
  const mayBe = said === '' && (isWritten || isHanging(element, style));
  if (!list && !mayBe && !beginsWithMarker(element)) return null;
  const drawn =
    findBelow(element, (inside) => isDrawnMarker(parseStyle(inside.attribute('style')))) ?? findSpaced(element);
  if (!list && !drawn && !isWritten) return null;
  const marker = drawn ? oneLine(textBelow(drawn)) : (leadingMarker.exec(textBelow(element))?.[1] ?? '');
  if (!list && !marker) return null;
  return {
    list: `word ${list}`,
    level: Math.max(1, Number(level) || levelOfSlide(element) || levelOfIndent(style)),
    marker,
    drawn,
    ...numberOf(marker),
  };
}

/** Programs of Apple write a bullet and a tab. */
const isTabbed = (element: ForeignElement) =>
  element.name === 'p' &&
  findBelow(element, (inside) => hasClass(inside, 'apple-tab-span')) !== undefined &&
  /^\s*(?:[•◦▪–-]|\d{1,3}[.)])\s*\t/.test(textBelow(element));

/** Mail programs and old browsers take `mso-list` away, and leave how such a paragraph looks. */
const isHanging = ({ name }: ForeignElement, style: Style) =>
  name === 'p' && /^-(?!0(?:\.0*)?[a-z]*$)/.test(style.get('text-indent') ?? '');

const maxMarker = 12;

/** A marker with the small spaces behind it that Word writes nowhere else. */
function findSpaced(element: ForeignElement): ForeignElement | undefined {
  const found = findBelow(element, ({ children }) =>
    children.some((child) => typeof child !== 'string' && isSpace(child)),
  );
  const length = found ? textBelow(found).trim().length : 0;
  return length > 0 && length <= maxMarker ? found : undefined;
}

const isSpace = (element: ForeignElement) =>
  /^7(?:\.0)?pt "?times new roman/.test(parseStyle(element.attribute('style')).get('font') ?? '') &&
  textBelow(element).trim() === '';

/** The items of PowerPoint begin with a marker; it says nothing of lists. */
function beginsWithMarker(element: ForeignElement): boolean {
  let node: ForeignNode | undefined = element;
  for (let depth = 0; depth < 3 && typeof node === 'object'; depth += 1) {
    node = node.children.find((child) => typeof child !== 'string' || child.trim() !== '');
    if (typeof node === 'object' && isDrawnMarker(parseStyle(node.attribute('style')))) return true;
  }
  return false;
}

/** "O1" is the second level of a slide; 0 for anything else. */
function levelOfSlide(element: ForeignElement): number {
  const [, level] = /^O([1-8])$/.exec(element.attribute('class')) ?? [];
  return level === undefined ? 0 : Number(level) + 1;
}

const isListParagraph = (element: ForeignElement) =>
  hasClass(
    element,
    'msolistparagraph',
    'msolistparagraphcxspfirst',
    'msolistparagraphcxspmiddle',
    'msolistparagraphcxsplast',
  );

/** Half an inch a level, where `mso-list` is gone. */
function levelOfIndent(style: Style): number {
  const left = style.get('margin-left') ?? style.get('margin')?.split(/\s+/)[3] ?? '';
  const [, length = '', unit = ''] = /^(\d*\.?\d+)(in|pt|cm|px)$/.exec(left) ?? [];
  const perLevel = { in: 0.5, pt: 36, cm: 1.27, px: 48 }[unit];
  return perLevel ? Math.min(9, Math.round(Number(length) / perLevel)) : 1;
}

/** One that stands among the words themselves, where its style was lost. */
export const leadingMarker = /^\s*([·•▪●○◦§\uf0a7\uf0b7o–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])[ \u00a0\t]\s*/i;

/** "3." is 3, "c)" is 3, "iv." is 4, "2.1.4" is 4; a bullet has no number. */
function numberOf(marker: string): Pick<WordItem, 'ordered' | 'number' | 'letter' | 'bullet'> {
  const [, figure] = /^[([]?(?:\d{1,4}\.)*(\d{1,6})[.):\]]?$/.exec(marker) ?? [];
  if (figure !== undefined) return { ordered: true, number: Number(figure) };
  const [, letters = ''] = /^[([]?([a-z]{1,7})[.)\]]$/i.exec(marker) ?? [];
  const letter = toLetterNumber(letters.toLowerCase());
  const number = toRoman(letters.toLowerCase()) ?? letter;
  if (number === undefined) return { ordered: false, number: null, bullet: marker };
  return { ordered: true, number, letter };
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Of the single letters only "i", "v" and "x": a list of letters seldom has nine. */
function toRoman(letters: string): number | null {
  if (letters === '' || !/^(?:x{0,4}(?:ix|iv|v?i{0,3})|l?x{1,4}(?:ix|iv|v?i{0,3}))$/.test(letters)) return null;
  const values = [...letters].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, place) => sum + ((values[place + 1] ?? 0) > value ? -value : value), 0);
}

const toLetterNumber = (letters: string) => (letters.length === 1 ? letters.charCodeAt(0) - 96 : undefined);
