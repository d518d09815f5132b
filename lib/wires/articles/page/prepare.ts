import { droppedElements } from '#lib/foreign-html/elements.ts';
import { isHidden, parseStyle } from '#lib/foreign-html/text/styles.ts';
import { elementsBelow, type ForeignElement, type ForeignNode, textBelow } from '#lib/foreign-html/trees/tree.ts';
import { isFurniture } from '#lib/wires/articles/cleaning/furniture.ts';
import { firstLineOf, isFurnitureLine } from '#lib/wires/articles/page/furniture-words.ts';
import { isUnseenClass } from '#lib/wires/articles/page/names.ts';

const never = new Set(['nav', 'dialog', 'button', 'input', 'select', 'menu', 'label']);
const neverRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'toolbar',
  'menu',
]);
/** What a page's furniture stands in. */
const boxes = new Set([
  'div',
  'section',
  'aside',
  'header',
  'table',
  'td',
  'ul',
  'ol',
  'form',
  'center',
  'font',
  'p',
  'span',
  'article',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * Says what stands in place of each element of a page while it is looked through for its story: mostly itself; null for
 * what is no part of it, unless that holds much of the page's words.
 * @param taken elements that are read elsewhere
 */
export function prepare(root: ForeignElement, taken: ReadonlySet<ForeignElement>) {
  const whole = lengthOf(root);
  const isLarge = (element: ForeignElement) => lengthOf(element) * 10 > whole * 4;
  return (element: ForeignElement): ForeignElement | null => {
    if (isNever(element) || taken.has(element)) return null;
    if (element.name === 'table') return asFigure(element) ?? (isBox(element) && !isLarge(element) ? null : element);
    if (element.name === 'img' && isBanner(element)) return null;
    const isOff = ['form', 'header'].includes(element.name) || isBox(element);
    return isOff && !isLarge(element) ? null : element;
  };
}

function isNever(element: ForeignElement): boolean {
  const { name, isHtml } = element;
  if (!isHtml || never.has(name) || neverRoles.has(element.attribute('role'))) return true;
  if (droppedElements.has(name)) return true;
  return element.has('hidden') || isUnseenClass(element) || isHidden(parseStyle(element.attribute('style')));
}

const isBox = (element: ForeignElement) =>
  boxes.has(element.name) && (isFurniture(element) || isFurnitureLine(firstLineOf(element)));

const lengthOf = (element: ForeignElement) =>
  textBelow(element, ({ name, isHtml }) => !isHtml || droppedElements.has(name)).replace(/\s+/g, '').length;

const sizes = new Set('468x60 728x90 300x250 336x280 160x600 120x600 970x250 970x90 300x600 320x50 320x100'.split(' '));

/** An advertisement by its size or its name. */
function isBanner(image: ForeignElement): boolean {
  const path = image.attribute('src').split(/[?#]/)[0] ?? '';
  return (
    sizes.has(`${image.attribute('width')}x${image.attribute('height')}`) ||
    /\/(?:ads?|banners?)[_-][^/]*$|\/ads?\//i.test(path)
  );
}

const maxCaption = 400;

/** Old pages put a picture and its words into a table of their own. */
function asFigure(table: ForeignElement): ForeignElement | null {
  const below = [...elementsBelow(table)];
  const images = below.filter(({ name }) => name === 'img');
  const [image] = images;
  if (!image || images.length > 1 || below.length > 40) return null;
  const words = textBelow(table).trim();
  if (words.length === 0 || words.length > maxCaption || below.filter(({ name }) => name === 'a').length > 1)
    return null;
  return made('figure', [image, made('figcaption', [lines(table)])]);
}

/** The words of an element, a space where a line ends. */
function lines(element: ForeignElement): string {
  let text = '';
  const read = (nodes: readonly ForeignNode[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') text += node;
      else if (node.name === 'br' || node.name === 'tr') text += ' ';
      if (typeof node !== 'string') read(node.children);
    }
  };
  read(element.children);
  return text;
}

const made = (name: string, children: ForeignNode[]): ForeignElement => ({
  name,
  isHtml: true,
  attribute: () => '',
  has: () => false,
  children,
});
