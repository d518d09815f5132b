import { elementsBelow, type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';
import { unescapeCss } from '#lib/webmail/reading/bodies/sent/css-text.ts';

/** Attributes whose address a browser loads by itself; `href` only where it is no link to follow. */
const addressAttributes = ['src', 'background', 'poster', 'data', 'lowsrc', 'dynsrc', 'href', 'manifest'];
const followed = new Set(['a', 'area', 'base']);
/** Attributes in which drawings name what they are filled, cut and moved by. */
const drawingAttributes = ['fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor', 'values', 'to', 'by', 'from'];

/**
 * How many addresses a mail would have loaded from elsewhere: pictures, those of one element counted once, styles, fonts,
 * frames, connections. The same address counts once.
 */
export function countRemoteThings(document: ForeignElement): number {
  const hasBase = findBase(document);
  const found = new Set<string>();
  const seen = new Set<ForeignElement>();
  const add = (address: string): boolean => {
    const isAdded = address !== '' && isRemote(address, hasBase);
    if (isAdded) found.add(plain(address));
    return isAdded;
  };
  for (const element of elementsBelow(document)) {
    if (seen.has(element)) continue;
    pictureAddresses(element, seen).some(add);
    for (const name of addressAttributes) if (isLoaded(name, element)) add(element.attribute(name));
    const css = cssOf(element);
    if (css !== '') cssAddresses(css).forEach(add);
  }
  return found.size;
}

const isImage = ({ name }: ForeignElement) => name === 'img' || name === 'source';
/** Of images the offers are looked at together. */
const isLoaded = (attribute: string, element: ForeignElement) =>
  !(attribute === 'src' && isImage(element)) && !(attribute === 'href' && followed.has(element.name));

/** Of longer ones the beginning says whose they are. */
const maxAddress = 2_000;
const plain = (address: string) =>
  address
    .slice(0, maxAddress)
    .replace(/[\t\n\r]/g, '')
    .trim();

/** Relative addresses lead somewhere only where the mail says from where. */
function findBase(document: ForeignElement): boolean {
  for (const element of elementsBelow(document))
    if (element.name === 'base' && element.has('href')) return isRemote(element.attribute('href'), false);
  return false;
}

function isRemote(written: string, hasBase: boolean): boolean {
  const address = plain(written);
  if (/^(?:(?:https?|ftp|wss?):|[/\\]{2})/i.test(address)) return true;
  return hasBase && address !== '' && !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(address);
}

const maxOffered = 100;
const noAddress: readonly string[] = [];

/** Of an image and of all that is offered in its place; a browser takes one of them. */
function pictureAddresses(element: ForeignElement, seen: Set<ForeignElement>): readonly string[] {
  if (element.name === 'picture') {
    const inside = element.children
      .filter((child) => typeof child !== 'string')
      .filter(isImage)
      .slice(0, maxOffered);
    for (const each of inside) seen.add(each);
    return inside.flatMap(offeredBy);
  }
  return isImage(element) ? offeredBy(element) : noAddress;
}

const offeredBy = (element: ForeignElement) => [element.attribute('src'), ...setOf(element.attribute('srcset'))];
const setOf = (written: string) => written.slice(0, 20_000).match(/[^\s,]\S*[^\s,]/g) ?? [];

function cssOf(element: ForeignElement): string {
  if (element.name === 'style') return textBelow(element);
  const style = element.attribute('style');
  if (element.isHtml) return style;
  return [style, ...drawingAttributes.map((name) => `"${element.attribute(name)}"`)].join(';');
}

/** Every address in a text of CSS, whether in `url()`, in quotation marks, or left open. */
function cssAddresses(css: string): string[] {
  const found = unescapeCss(css).matchAll(/(?:url\(\s*["']?|["'])\s*((?:https?:|ftp:|[/\\]{2})[^"')\s]+)/gi);
  return [...found].map(([, address = '']) => address);
}
