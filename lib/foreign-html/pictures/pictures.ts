import { readAddress } from '#lib/foreign-html/links/links.ts';
import { splitCaption } from '#lib/foreign-html/pictures/captions.ts';
import { isTracker } from '#lib/foreign-html/pictures/trackers.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { cutAt, oneLine } from '#lib/foreign-html/text/characters.ts';
import type { Context } from '#lib/foreign-html/text/context.ts';
import type { Flow } from '#lib/foreign-html/text/flow.ts';
import { parseStyle } from '#lib/foreign-html/text/styles.ts';
import { type ForeignElement, hasClass } from '#lib/foreign-html/trees/tree.ts';
import type { ForeignPicture } from '#lib/foreign-html/types.ts';

/** An `img`: a picture, a letter such as an emoji, or nothing that anyone would see. */
export function readImage(
  image: ForeignElement,
  sources: readonly ForeignElement[],
  context: Context,
  reading: Reading,
  flow: Flow,
): void {
  const letter = letterOf(image);
  if (letter) flow.text(letter, context);
  if (letter || isUnseen(image)) return;
  const src = sourceOf(image, sources, reading);
  const { href } = context.marks;
  if (src === null) reading.leaveOut('picture');
  else if (typeof src === 'string' || !isTracker(src)) {
    const picture = { src: String(src), ...wordsOfImage(image), ...(href ? { href } : {}) };
    flow.addBeside({ kind: 'picture', picture });
  }
}

/** Pictures that stand for a letter: emoji of mails, papers and chats. */
function letterOf(image: ForeignElement): string {
  const alt = image.attribute('alt').trim();
  if (image.has('data-stringify-emoji')) return slackLetter(image.attribute('src')) ?? alt;
  if (alt === '') return '';
  return /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3#*\d])+$/u.test(
    alt,
  ) && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt)
    ? alt
    : '';
}

/** Slack says ":tada:" of it, and names its picture by the characters: "/1f389.png". */
function slackLetter(src: string): string | undefined {
  const [, codes] = /\/((?:[\da-f]{2,5}-)*[\da-f]{2,5})(?:@\dx)?\.png$/.exec(src) ?? [];
  return codes && String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16)));
}

const pixelName =
  /(?:^|[-_./])(?:pixel|rss-?pixel|tracking|spacer|blank|clear|transparent|beacon|1x1)\.(?:gif|png|jpe?g|webp)$/i;

/** Tracking pixels, spacers, and boxes to tick, which Google Docs describes in the language of its writer. */
function isUnseen(image: ForeignElement): boolean {
  const style = parseStyle(image.attribute('style'));
  const isTiny = ['width', 'height'].some((side) =>
    /^[012](?:\.\d+)?(?:px)?$/.test((style.get(side) ?? image.attribute(side)).trim()),
  );
  const path = image.attribute('src').split(/[?#]/)[0] ?? '';
  return (
    isTiny ||
    (pixelName.test(path) && lazySources(image).length === 0) ||
    image.attribute('role') === 'checkbox' ||
    image.has('aria-roledescription')
  );
}

const maxAlt = 500;
const maxTitle = 1_000;

const lazyAttributes = ['data-lazy-src', 'data-src', 'data-original', 'data-orig-file', 'data-lazy', 'data-image-src'];
const lazySources = (image: ForeignElement) => lazyAttributes.map((name) => image.attribute(name)).filter(Boolean);

const setAttributes = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const setsOf = (element: ForeignElement) => setAttributes.map((name) => element.attribute(name)).filter(Boolean);

/** The caller's own, else the widest that is offered, wherever a page hides it until it is scrolled to. */
function sourceOf(image: ForeignElement, sources: readonly ForeignElement[], reading: Reading): URL | string | null {
  const sets = [image, ...sources].flatMap(setsOf).map(widestOf);
  const widest = sets.toSorted((one, other) => other.width - one.width).map(({ url }) => url);
  const src = image.attribute('src');
  if (reading.isOwnPicture(src)) return src;
  for (const candidate of [...widest, ...lazySources(image), src]) {
    const url = isPlaceholder(candidate) ? null : readAddress(candidate, reading.baseUrl);
    if (url) return url;
  }
  const isData = /^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(src);
  return isData && reading.takesDataPictures ? src : null;
}

/** What scripts write where they had nothing to write. */
const isPlaceholder = (address: string) => /^\s*(?:undefined|null|about:blank|x|#.*)?\s*$/i.test(address);

function widestOf(set: string): { url: string; width: number } {
  const candidates = [...set.slice(0, 20_000).matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  return candidates
    .map(([, url = '', width]) => ({ url, width: Number(width ?? 1) }))
    .reduce((best, each) => (each.width > best.width ? each : best), { url: '', width: 0 });
}

/** Feeds of the CBC write the caption into `title`; elsewhere that is the name of a file. */
function wordsOfImage(image: ForeignElement): Pick<ForeignPicture, 'alt' | 'caption' | 'credit'> {
  const alt = cutAt(altOf(image), maxAlt).trim();
  const title = oneLine(image.attribute('title'));
  const isCaption = title.split(' ').length > 2 && title.length <= maxTitle && title !== alt;
  return { alt, ...(isCaption ? splitCaption(title) : { caption: '', credit: '' }) };
}

/** Names of files and what Word's machine guessed about itself are no description. */
function altOf(image: ForeignElement): string {
  const alt = oneLine(image.attribute('alt'));
  if (alt === '') return '';
  if (/^[\w() .-]+\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)$/i.test(alt) || /^(?:image|photo|undefined|null)$/i.test(alt))
    return '';
  return alt.replace(/\s*(?:Description automatically generated.*|AI-generated content may be incorrect\.)$/i, '');
}

export const isFigure = (element: ForeignElement) =>
  element.name === 'figure' || hasClass(element, 'wp-caption') || element.attribute('role') === 'figure';
