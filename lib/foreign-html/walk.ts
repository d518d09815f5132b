import { readList, readListItem } from '#lib/foreign-html/blocks/lists.ts';
import type { Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { readTable } from '#lib/foreign-html/blocks/tables.ts';
import { readWholeBlock } from '#lib/foreign-html/blocks/whole-blocks.ts';
import { blockElements, droppedElements, unseenClasses } from '#lib/foreign-html/elements.ts';
import { readHref } from '#lib/foreign-html/links/href.ts';
import { withSheetLink } from '#lib/foreign-html/links/sheet-links.ts';
import { readFrame } from '#lib/foreign-html/pictures/embeds.ts';
import { readImage } from '#lib/foreign-html/pictures/pictures.ts';
import { lengthOf, type Reading } from '#lib/foreign-html/reading.ts';
import { type Context, enterElement, keptNames } from '#lib/foreign-html/text/context.ts';
import { Flow } from '#lib/foreign-html/text/flow.ts';
import { readPlainWords } from '#lib/foreign-html/text/plain-words.ts';
import { isHidden, isStruck, type Style } from '#lib/foreign-html/text/styles.ts';
import {
  elementsBelow,
  type ForeignElement,
  type ForeignNode,
  hasClass,
  maxElements,
  textBelow,
} from '#lib/foreign-html/trees/tree.ts';
import type { LeftOutKind } from '#lib/foreign-html/types.ts';

/** How deep markup is followed; below it only the words are. */
const maxDepth = 100;

/** Reads some nodes as a flow of its own. */
export function readNodes(nodes: readonly ForeignNode[], context: Context, reading: Reading): Piece[] {
  const flow = new Flow();
  walkNodes(nodes, context, reading, flow);
  return flow.end();
}

export function walkNodes(nodes: readonly ForeignNode[], context: Context, reading: Reading, flow: Flow): void {
  for (const node of nodes) {
    if (typeof node === 'string') flow.text(node, context);
    else if (!reading.taken.has(node)) walkElement(node, context, reading, flow);
  }
}

function walkElement(element: ForeignElement, context: Context, reading: Reading, flow: Flow): void {
  const left = leftOutAs(element);
  if (left) reading.leaveOut(left);
  const style = reading.sheets.styleOf(element);
  if (left !== undefined || isTakenOut(element, style, reading)) return;
  const excess = context.depth > maxDepth ? 'tooDeep' : reading.countElement() > maxElements ? 'tooLong' : null;
  if (excess) {
    reading.leaveOut(excess);
    readPlainWords(element, flow);
    return;
  }
  const inside = withSheetLink(enterElement(context, element, style), element, reading);
  const read = special[element.name];
  const whole = read ? null : readWholeBlock(element, style, inside, reading);
  if (read) read(element, inside, reading, flow);
  else if (whole) flow.add(whole);
  else walkInside(element, style, inside, reading, flow);
}

/** Undefined for what is walked; null for what nobody misses. */
function leftOutAs(element: ForeignElement): LeftOutKind | null | undefined {
  const { name, isHtml } = element;
  if (isHtml) return name === 'object' && isBare(element) ? undefined : droppedElements.get(name);
  return name === 'math' ? 'formula' : 'drawing';
}

/** An object that names nothing shows what is inside; Apple Notes keeps its tables in such. */
const isBare = (object: ForeignElement) => !['data', 'type', 'classid'].some((name) => object.has(name));

function walkInside(element: ForeignElement, style: Style, inside: Context, reading: Reading, flow: Flow): void {
  const end = () => {
    if (!isBlock(element, style)) return;
    if (inside.whiteSpace === 'kept' && !keptNames.has(element.name)) flow.endLine(inside.marks);
    else flow.endParagraph();
  };
  end();
  walkNodes(element.children, inside, reading, flow);
  end();
}

function isBlock({ name }: ForeignElement, style: Style): boolean {
  const display = style.get('display') ?? '';
  if (blockElements.has(name)) return !(display === 'inline' && ['p', 'div'].includes(name));
  return /^(?:block|flex|grid|table|list-item)\b/.test(display);
}

/** Deleted, commented or hidden: what the writer took out, or what only programs and editors see. */
function isTakenOut(element: ForeignElement, style: Style, reading: Reading): boolean {
  const isDeleted = ['del', 's', 'strike'].includes(element.name) || isStruck(style) || hasClass(element, 'msodel');
  if (isDeleted) {
    if (/\S/.test(textBelow(element))) reading.leaveOut('deletedWords');
    return true;
  }
  if (isHidden(style) || element.has('hidden') || hasClass(element, ...unseenClasses)) return true;
  if (reading.isUnwanted(element) && !isMostOf(element, reading)) return true;
  if (style.get('mso-element') === 'comment-list') {
    reading.leaveOut('comment');
    return true;
  }
  return hasClass(element, 'msocommentreference', 'msocomanchor') || isPermalink(element);
}

/** The sign beside a heading that leads to that heading itself. */
const isPermalink = (element: ForeignElement) =>
  element.name === 'a' && element.attribute('href').includes('#') && /^\s*[#¶§🔗]\s*$/u.test(textBelow(element));

type Special = (element: ForeignElement, inside: Context, reading: Reading, flow: Flow) => void;

const list: Special = (element, inside, reading, flow) => flow.add(readList(element, inside, reading));

/** Elements that are read in a way of their own; the context is the one inside of them. */
const special: Readonly<Record<string, Special>> = {
  br: (_element, inside, _reading, flow) => flow.lineBreak(inside.marks),
  wbr: () => undefined,
  ul: list,
  ol: list,
  menu: list,
  dir: list,
  li: (element, inside, reading, flow) => flow.add(readListItem(element, inside, reading)),
  table: (element, inside, reading, flow) => flow.add(readTable(element, inside, reading)),
  a: (element, inside, reading, flow) => {
    const written = element.attribute('href');
    const href = written === '' ? inside.marks.href : readHref(written, element, reading);
    const context = { ...inside, marks: { ...inside.marks, href } };
    walkInside(element, reading.sheets.styleOf(element), context, reading, flow);
  },
  q: (element, inside, reading, flow) => {
    flow.text('“', inside);
    walkNodes(element.children, inside, reading, flow);
    flow.text('”', inside);
  },
  img: (element, inside, reading, flow) => readImage(element, [], inside, reading, flow),
  'amp-img': (element, inside, reading, flow) => readImage(element, [], inside, reading, flow),
  picture: (element, inside, reading, flow) => {
    const below = [...elementsBelow(element)];
    const sources = below.filter(({ name }) => name === 'source');
    for (const image of below.filter(({ name }) => name === 'img')) readImage(image, sources, inside, reading, flow);
  },
  iframe: frame,
  'lite-youtube': frame,
  'amp-youtube': frame,
  noscript,
  form: (element, inside, reading, flow) => {
    if (!isMostOf(element, reading)) reading.leaveOut('form');
    else walkInside(element, reading.sheets.styleOf(element), inside, reading, flow);
  },
};

function frame(element: ForeignElement, _inside: Context, reading: Reading, flow: Flow): void {
  const embed = readFrame(element, reading);
  if (embed) flow.add([embed]);
  else reading.leaveOut('frame');
}

/** A page that shows its pictures by script has them here again; where it had them before, they aren't read twice. */
function noscript(element: ForeignElement, inside: Context, reading: Reading, flow: Flow): void {
  if (flow.last?.kind === 'picture') return;
  for (const image of elementsBelow(element))
    if (image.isHtml && image.name === 'img') readImage(image, [], inside, reading, flow);
}

/** Old servers put a whole page into one form; themes name what is around a story by what else is in it. */
const isMostOf = (element: ForeignElement, reading: Reading) => lengthOf(element) * 10 >= reading.length * 8;
