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
  const base = findBase(document);
  const found = new Set<string>();
  const seen = new Set<ForeignElement>();
  for (const element of elementsBelow(document)) {
    if (seen.has(element)) continue;
    const [picture] = pictureAddresses(element, seen).filter((address) => isRemote(address, base));
    const others = [...addressesOf(element), ...cssAddresses(cssOf(element))];
    for (const address of [picture, ...others])
      if (address !== undefined && isRemote(address, base)) found.add(address.replace(/[\t\n\r]/g, '').trim());
  }
  return found.size;
}

/** Relative addresses lead somewhere only where the mail says from where. */
function findBase(document: ForeignElement): boolean {
  for (const element of elementsBelow(document))
    if (element.name === 'base' && element.has('href')) return isRemote(element.attribute('href'), false);
  return false;
}

function isRemote(written: string, hasBase: boolean): boolean {
  const address = written.replace(/[\t\n\r]/g, '').trim();
  if (/^(?:(?:https?|ftp|wss?):|[/\\]{2})/i.test(address)) return true;
  return hasBase && address !== '' && !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(address);
}

const maxOffered = 100;

/** Of an image and of all that is offered in its place; a browser takes one of them. */
function pictureAddresses(element: ForeignElement, seen: Set<ForeignElement>): string[] {
  if (element.name === 'picture') {
    const inside = element.children.filter((child) => typeof child !== 'string').slice(0, maxOffered);
    for (const each of inside) seen.add(each);
    return inside.flatMap(offeredBy);
  }
  return ['img', 'source'].includes(element.name) ? offeredBy(element) : [];
}

const offeredBy = (element: ForeignElement) => [element.attribute('src'), ...setOf(element.attribute('srcset'))];
const setOf = (written: string) => written.slice(0, 20_000).match(/[^\s,]\S*[^\s,]/g) ?? [];

function addressesOf(element: ForeignElement): string[] {
  if (!element.isHtml && element.name === 'a') return [];
  const isImage = ['img', 'source'].includes(element.name);
  return addressAttributes
    .filter((name) => !(isImage && name === 'src') && !(name === 'href' && followed.has(element.name)))
    .map((name) => element.attribute(name))
    .filter((address) => address !== '');
}

function cssOf(element: ForeignElement): string {
  if (element.name === 'style') return textBelow(element);
  const drawn = element.isHtml ? [] : drawingAttributes.map((name) => `"${element.attribute(name)}"`);
  return [element.attribute('style'), ...drawn].filter((value) => value !== '').join(';');
}

/** Every address in a text of CSS, whether in `url()`, in quotation marks, or left open. */
function cssAddresses(css: string): string[] {
  if (css === '') return [];
  const found = unescapeCss(css).matchAll(/(?:url\(\s*["']?|["'])\s*((?:https?:|ftp:|[/\\]{2})[^"')\s]+)/gi);
  return [...found].map(([, address = '']) => address);
}
