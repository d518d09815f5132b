import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { type ForeignElement, findBelow, hasClass, textBelow } from '#lib/foreign-html/trees/tree.ts';

export type CaptionAndCredit = { caption: string; credit: string };

/** What is below a picture, parted into what it shows and whose it is. */
export function readCaption(element: ForeignElement): CaptionAndCredit {
  const marked = findBelow(element, isCreditElement) ?? trailingName(element);
  const credit = marked ? withoutLabel(oneLine(textBelow(marked))) : '';
  if (!marked || credit === '') return splitCaption(textBelow(element));
  const caption = oneLine(textBelow(element, (inside) => inside === marked || isDropped(inside)));
  return { caption: caption.replace(/\s*[([|–—-]?\s*[)\]]?$/, ''), credit: withoutBrackets(credit) };
}

const isDropped = ({ name, isHtml }: ForeignElement) => !isHtml || ['script', 'style', 'button'].includes(name);

const isCreditElement = (element: ForeignElement) =>
  element.isHtml &&
  (['cite', 'small'].includes(element.name) ||
    /(?:^|[\s_-])(?:credits?|photographer|copyright)(?:[\s_-]|$)/i.test(element.attribute('class')));

/** Words in italics at the end that name a person and a paper: "Ana Mora / Mesa Times". */
function trailingName(element: ForeignElement): ForeignElement | undefined {
  const last = element.children.findLast((child) => typeof child !== 'string' || child.trim() !== '');
  if (typeof last !== 'object') return undefined;
  if (last.name !== 'em' && last.name !== 'i') return last.name === 'p' ? trailingName(last) : undefined;
  const words = oneLine(textBelow(last));
  return words.includes('/') && isCredit(words) ? last : undefined;
}

/** Few captions hold any of these, and looking for what is around them costs more. */
const label = /photo|image|picture|video|illustration|credit|source/i;
const labelled =
  /^(.*?)[([]?\b((?:photo|image|picture|video|illustration)(?:graph)?(?:\s+(?:credit|by|courtesy(?:\s+of)?))?|credit|source)\s*(?::|(?<=by|of)\s)\s*([^:]{2,150}?)[)\]]?$/i;
const inBrackets = /^(.*)[([]([^()[\]]{2,150})[)\]]\.?$/;
const glued = /^(.*[.!?…"”’'])\s*(\p{Lu}[\p{L}.&'’ -]{1,40}\s?\/\s?\p{Lu}[\p{L}.&'’ -]{1,60})$/u;

/** A caption whose credit stands at its end, in brackets or without: "On Monday. (Ana Mora/CBC)". */
export function splitCaption(text: string): CaptionAndCredit {
  const whole = oneLine(text);
  const end = whole.slice(-400);
  const before = whole.slice(0, whole.length - end.length);
  const [, bracketed = '', named = ''] = inBrackets.exec(end) ?? [];
  if (isCredit(named)) return { caption: (before + bracketed).trim(), credit: withoutLabel(named) };
  const [, unlabelled = '', , labelledName = ''] = (label.test(end) ? labelled.exec(end) : null) ?? [];
  if (labelledName && /^$|[.!?…"”’)|–—-]\s*$/.test(unlabelled))
    return { caption: (before + unlabelled).trim(), credit: labelledName.trim() };
  const [, sentence = '', agency = ''] = (end.includes('/') ? glued.exec(end) : null) ?? [];
  return agency ? { caption: (before + sentence).trim(), credit: agency } : { caption: whole, credit: '' };
}

const trade =
  /\b(?:photo|photograph|photography|courtesy|submitted|supplied|contributed|handout|file|screenshot|provided|images?|pictures?|press|news|agency|archives?|CBC|CP|AP|AFP|Reuters|Getty|Facebook|Twitter|Instagram|YouTube|Google)\b/i;
const smallWords = new Set([
  'of',
  'the',
  'for',
  'and',
  'de',
  'van',
  'von',
  'der',
  'la',
  'le',
  'du',
  'des',
  'by',
  'via',
  '&',
]);

/** Is it whose picture it is, not a remark such as "(20 on Sundays)" or "(left)"? */
function isCredit(words: string): boolean {
  const parts = words
    .trim()
    .split(/[\s/|,]+/)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 12 || /[?!]/.test(words)) return false;
  const areNames = parts.every((part) => smallWords.has(part) || /^[\p{Lu}©@]/u.test(part));
  return areNames ? parts.length > 1 || trade.test(words) : trade.test(words) && /^\p{Lu}|^©|^@/u.test(words);
}

const withoutLabel = (credit: string) =>
  withoutBrackets(credit)
    .replace(
      /^(?:(?:photo|image|picture|video)(?:graph)?\s+)?(?:credit|photo|image|picture|photograph|source)s?\s*:\s*/i,
      '',
    )
    .replace(/^(?:photo|photograph|image|picture)\s+by:?\s+/i, '')
    .trim();

const withoutBrackets = (text: string) => text.replace(/^[([]\s*([^()[\]]*)\s*[)\]]\.?$/, '$1');

/** A figure's words below it. */
export const isCaption = (element: ForeignElement) =>
  element.isHtml && (element.name === 'figcaption' || hasClass(element, 'wp-caption-text', 'wp-element-caption'));
