import type { Db } from '#lib/db/client.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import type { Decode } from '#lib/media/decode.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { readBody, withIds } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { type CopiedPictures, copyPictures } from '#lib/wires/articles/copy-pictures.ts';
import { findStory } from '#lib/wires/articles/find-story.ts';
import { toLanguage, toOriginalUrl } from '#lib/wires/articles/words/about-item.ts';
import { toBylines } from '#lib/wires/articles/words/bylines.ts';
import { firstSentence, toLine } from '#lib/wires/articles/words/cut.ts';
import { leadOfStory, leadOfSummary, picturesIn, type WantedPicture } from '#lib/wires/articles/words/pick-pictures.ts';
import { toSummary } from '#lib/wires/articles/words/summary.ts';
import { textsOf } from '#lib/wires/articles/words/texts.ts';
import { toDeck } from '#lib/wires/articles/words/whole.ts';
import type { CleanItem, Wire, WireWords } from '#lib/wires/types.ts';

/** `later`: a host asked to be left alone for a while. `isIncomplete`: less came than the wire's rights allow. */
export type ComposedWords =
  | { kind: 'ready'; words: WireWords; isIncomplete: boolean }
  | { kind: 'later'; retryAt: Date };

export type ComposeOptions = {
  /** Whatever is missing is left out. */
  isLastTry: boolean;
  /** Default: in a process of its own. */
  decode?: Decode;
  storage?: MediaStorage;
};

const maxHeadline = 200;
const maxDeck = 400;

/** What a story is made of, before its pictures are here. */
type Draft = {
  headline: string;
  deck: string;
  authors: readonly string[];
  lead: WantedPicture | null;
  parts: ForeignPart[];
  isSummary: boolean;
  isIncomplete: boolean;
};

/**
 * Makes of an item what a story has from it: the article's page is read and pictures are copied where the wire's rights
 * allow. What cannot be had costs itself, not the item. Writes nothing but copied pictures.
 */
export async function composeWords(
  db: Db,
  wire: Wire,
  item: CleanItem,
  now: () => Date,
  options: ComposeOptions,
): Promise<ComposedWords> {
  const draft =
    wire.kind === 'mail' ? releaseDraft(wire, item) : await composeDraft(db, wire, item, now, options.isLastTry);
  if (draft.kind === 'later') return draft;
  const copied = await copyWanted(db, wire, draft, now, options);
  if (copied.kind === 'later') return copied;
  const { headline, deck, isSummary, isIncomplete, lead } = draft;
  const originalUrl = toOriginalUrl(item, wire);
  const body = toBody(draft.parts, copied.pictures);
  const words: WireWords = {
    headline,
    deck,
    bylines: toBylines(draft.authors, wire),
    language: toLanguage(item, wire),
    leadPicture: (lead && copied.pictures.get(lead.src)) ?? null,
    body: body.length > 0 || wire.kind === 'mail' ? body : linkTo(originalUrl, headline),
    isSummary,
    originalUrl,
    ...(item.release ? { release: item.release } : {}),
  };
  return { kind: 'ready', words, isIncomplete: isIncomplete || (body.length === 0 && wire.kind === 'feed') };
}

/** A release is all there is of it: nothing is asked for elsewhere, and no later try brings more. */
function releaseDraft(wire: Wire, item: CleanItem): Draft & { kind: 'draft' } {
  const { lead, parts } = leadOfStory(item.content, null, { summary: [], pictures: [] });
  return {
    kind: 'draft',
    headline: toHeadline(item, wire, '', parts),
    deck: '',
    authors: [],
    lead,
    parts,
    isSummary: false,
    isIncomplete: false,
  };
}

async function composeDraft(
  db: Db,
  wire: Wire,
  item: CleanItem,
  now: () => Date,
  isLastTry: boolean,
): Promise<(Draft & { kind: 'draft' }) | { kind: 'later'; retryAt: Date }> {
  const story = wire.rights === 'full' ? await findStory(db, item, now) : null;
  if (story?.kind === 'later' && !isLastTry) return story;
  if (story?.kind !== 'found') {
    const parts = toSummary(item);
    return {
      kind: 'draft',
      headline: toHeadline(item, wire, '', parts),
      deck: '',
      authors: item.authors,
      lead: leadOfSummary(item),
      parts,
      isSummary: true,
      isIncomplete: wire.rights === 'full',
    };
  }
  const { lead, parts } = leadOfStory(story.parts, story.lead, item);
  const summary = textsOf(toSummary({ ...item, content: [] })).join(' ');
  return {
    kind: 'draft',
    headline: toHeadline(item, wire, story.page?.headline ?? '', parts),
    deck: toLine(story.page?.deck || toDeck(summary, parts), maxDeck),
    authors: item.authors.length > 0 ? item.authors : (story.page?.bylines ?? []),
    lead,
    parts,
    isSummary: false,
    isIncomplete: false,
  };
}

/** The item's own; else that of its page, or how it begins. */
function toHeadline(item: CleanItem, wire: Wire, ofPage: string, parts: readonly ForeignPart[]): string {
  const said = toLine(item.title, maxHeadline) || toLine(ofPage, maxHeadline);
  return said || firstSentence(textsOf(parts)[0] ?? '', 120) || toLine(wire.name, maxHeadline);
}

async function copyWanted(
  db: Db,
  wire: Wire,
  { lead, parts, isSummary }: Draft,
  now: () => Date,
  options: ComposeOptions,
): Promise<CopiedPictures> {
  if (wire.pictures === 'none') return { kind: 'copied', pictures: new Map() };
  const wanted = [...(lead ? [lead] : []), ...(isSummary ? [] : picturesIn(parts))];
  return copyPictures(db, wire, wanted, now, options);
}

/** Pictures that were not copied are left out, with their captions. */
function toBody(parts: readonly ForeignPart[], pictures: ReadonlyMap<string, Picture>): Block[] {
  const blocks = parts.flatMap((part) => {
    if (part.kind === 'block') return [part.block];
    const picture = pictures.get(part.picture.src);
    return picture ? [{ type: 'image' as const, picture }] : [];
  });
  return readBody(withIds(blocks));
}

/** An item that is a headline alone leads to its story. */
const linkTo = (href: string, text: string): Block[] => withIds([{ type: 'paragraph', text: [{ text, href }] }]);
