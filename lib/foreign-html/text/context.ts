import { isBold, isItalic, type Style, type WhiteSpace, whiteSpaceOf } from '#lib/foreign-html/text/styles.ts';
import { type SymbolFont, symbolFontOf } from '#lib/foreign-html/text/symbol-fonts.ts';
import { type ForeignElement, hasClass } from '#lib/foreign-html/trees/tree.ts';

export type Marks = {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly script: 'sub' | 'sup' | null;
  readonly href: string | null;
};

/** How a list numbers its items; it counts on while they are read. */
export type Counter = { readonly ordered: boolean; next: number };

/** What an element has from those around it. */
export type Context = {
  readonly marks: Marks;
  readonly whiteSpace: WhiteSpace;
  readonly depth: number;
  /** How many headings, quotations and items of Word are around it. */
  readonly wholes: number;
  /** Of the list it is in; 0 outside of lists. */
  readonly listLevel: number;
  /** Tells two lists side by side from one. */
  readonly list: string;
  readonly counter: Counter | null;
  /** The number of a note loses the brackets that Word puts around it. */
  readonly isNoteNumber: boolean;
  readonly symbolFont: SymbolFont | null;
};

export const noMarks: Marks = { strong: false, emphasis: false, script: null, href: null };
export const outermost: Context = {
  marks: noMarks,
  whiteSpace: 'collapsed',
  depth: 0,
  wholes: 0,
  listLevel: 0,
  list: '',
  counter: null,
  isNoteNumber: false,
  symbolFont: null,
};

const strongNames = new Set(['b', 'strong']);
const emphasisNames = new Set(['i', 'em', 'dfn', 'var']);
/** Elements whose white space is kept as it is. */
export const keptNames: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** What words inside an element have; its link is not looked at here. */
export function enterElement(context: Context, element: ForeignElement, style: Style): Context {
  const { name } = element;
  const symbolFont = symbolFontOf(element, style);
  const isNoteNumber =
    hasClass(element, 'msofootnotereference', 'msoendnotereference', 'sdfootnotesym', 'sdendnotesym') ||
    /^(?:ftn|edn)/.test(style.get('mso-footnote-id') ?? style.get('mso-endnote-id') ?? '');
  return {
    ...context,
    depth: context.depth + 1,
    isNoteNumber: context.isNoteNumber || isNoteNumber,
    symbolFont: symbolFont === undefined ? context.symbolFont : symbolFont,
    whiteSpace: whiteSpaceIn(context, element, style),
    marks: {
      strong: isBold(style) ?? (strongNames.has(name) || context.marks.strong),
      emphasis: isItalic(style) ?? (emphasisNames.has(name) || context.marks.emphasis),
      script: isNoteNumber ? 'sup' : (scriptOf(name, style) ?? context.marks.script),
      href: context.marks.href,
    },
  };
}

function scriptOf(name: string, style: Style): 'sub' | 'sup' | null {
  const align = style.get('vertical-align');
  if (align === 'super') return 'sup';
  if (align === 'sub') return 'sub';
  if ((name === 'sup' || name === 'sub') && align !== 'baseline') return name;
  return null;
}

function whiteSpaceIn(context: Context, element: ForeignElement, style: Style): WhiteSpace {
  const { name } = element;
  const said = whiteSpaceOf(style);
  // a mail without HTML, as Thunderbird shows it: its empty lines part paragraphs
  if (hasClass(element, 'moz-quote-pre')) return 'lines';
  if (keptNames.has(name)) return said === 'collapsed' ? said : 'kept';
  if (context.whiteSpace === 'kept') return said === 'collapsed' ? said : 'kept';
  return said ?? context.whiteSpace;
}
