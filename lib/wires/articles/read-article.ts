import { Readability } from '@mozilla/readability';
import { readForeignHtml } from '#lib/foreign-html/read-foreign-html.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { parseHtml } from '#lib/foreign-html/trees/from-parse5.ts';
import { type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';
import type { ForeignPart, ForeignPicture } from '#lib/foreign-html/types.ts';
import { takeCreditLines } from '#lib/wires/articles/cleaning/credit-lines.ts';
import { isFurniture } from '#lib/wires/articles/cleaning/furniture.ts';
import { lineOf } from '#lib/wires/articles/cleaning/lines.ts';
import { isPublicPicture, withOwnPictures } from '#lib/wires/articles/cleaning/own-pictures.ts';
import { withoutTails } from '#lib/wires/articles/cleaning/tails.ts';
import { decodePage } from '#lib/wires/articles/page/decode-page.ts';
import { DomElement, toDocument } from '#lib/wires/articles/page/dom.ts';
import { findLeadPicture } from '#lib/wires/articles/page/lead-picture.ts';
import { type PageMetadata, readMetadata } from '#lib/wires/articles/page/metadata.ts';
import { readPreamble } from '#lib/wires/articles/page/preamble.ts';
import { prepare } from '#lib/wires/articles/page/prepare.ts';
import { takeLead, withoutFurniture, withSubheads } from '#lib/wires/articles/page/story-parts.ts';

/** A story as its page has it. */
export type Article = {
  headline: string;
  deck: string;
  bylines: string[];
  publishedAt: Date | null;
  language: string | null;
  leadPicture: ForeignPicture | null;
  /** Blocks of ours, and pictures that are still at their supplier's. */
  parts: ForeignPart[];
};

/** Of a page; what is longer is no story. */
const maxBytes = 5 * 1024 * 1024;
/** Characters of words under which a page holds no story. */
const minLength = 140;

/**
 * Reads the story on a page. Pure; belongs into a process of its own (`read-apart.ts`).
 * @param url of the page, after redirects
 * @returns null where no story is found
 */
export function readArticle(bytes: Uint8Array, contentType: string, url: string): Article | null {
  if (bytes.length > maxBytes) return null;
  const { root } = parseHtml(decodePage(bytes, contentType));
  const metadata = readMetadata(root);
  const headline = metadata.headline || headlineInTitle(root);
  const story = findStory(root, headline, metadata.taken);
  if (!story) return null;
  const { parts } = readForeignHtml(story, { baseUrl: url, isUnwanted: isFurniture });
  const preamble = readPreamble(parts, headline);
  const own = withOwnPictures(takeCreditLines(withoutTails(withoutFurniture(preamble.parts))), url);
  const shown = findLeadPicture(root, metadata.pictureUrl, url);
  const { lead, parts: body } = takeLead(withSubheads(own), shown && isPublicPicture(shown.src, url) ? shown : null);
  if (body.reduce((length, part) => length + lineOf(part).length, 0) < minLength) return null;
  return { ...wordsAbove(metadata, preamble), headline, leadPicture: lead, parts: body };
}

function wordsAbove(metadata: PageMetadata, preamble: { deck: string; authors: string[] }) {
  const { deck, authors, publishedAt, language } = metadata;
  return {
    deck: deck || preamble.deck,
    bylines: authors.length > 0 ? authors : preamble.authors,
    publishedAt,
    language,
  };
}

function findStory(root: ForeignElement, headline: string, taken: ReadonlySet<ForeignElement>): ForeignElement | null {
  const document = toDocument(root, headline, prepare(root, taken));
  const reader = new Readability<Node>(document, {
    charThreshold: minLength,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return isElement(content) ? new DomElement(content) : null;
}

const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;

/** "The Ledger :: Local :: Ferry returns" → the longest of its parts that stands on the page too. */
function headlineInTitle(root: ForeignElement): string {
  const title = oneLine(textBelow(childOf(childOf(root, 'head'), 'title')));
  const shown = oneLine(textBelow(childOf(root, 'body')));
  const pieces = title.split(/\s+(?:[|–—»·-]|::)\s+/).toSorted((one, other) => other.length - one.length);
  return pieces.find((piece) => piece !== '' && shown.includes(piece)) ?? title;
}

function childOf(element: ForeignElement, name: string): ForeignElement {
  const child = element.children.find((each) => typeof each !== 'string' && each.name === name);
  return typeof child === 'object' ? child : nothing;
}

const nothing: ForeignElement = { name: '', isHtml: true, attribute: () => '', has: () => false, children: [] };
