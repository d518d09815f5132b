import { z } from 'zod';
import { hourMs } from '#lib/clock.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { languageTag } from '#lib/language-tag.ts';
import { rowId } from '#lib/row-id.ts';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { safeHref, someWords } from '#lib/stories/blocks/inline.ts';

/** For so long at most a story shows the live conditions of a place. */
export const maxLiveMs = 48 * hourMs;

const instant = z.iso.datetime();

/** An observation in words; whoever takes it makes them, so that nobody has to know a place's clocks and units. */
const wordsSchema = z.strictObject({
  /** "Weather in Calgary" */
  name: someWords(200),
  /** "−8 °C (18 °F)" */
  main: someWords(400),
  details: z.array(someWords(1_200)).max(4),
  /** BCP 47, of `main` and `details`: a service's own words may be in another language than the story. */
  language: languageTag(),
  /** "At 11:05 a.m. on Nov 20, 2026" */
  time: someWords(120),
  /** The instant of `time`. */
  at: instant,
  /** What has to stand beside it, as its licence words it. */
  credits: z.array(z.strictObject({ text: someWords(300), href: safeHref.nullable() })).max(4),
});

export const shownConditions = ['weather', 'camera', 'closure'] as const;

/**
 * The weather of a place, one camera or one closure: live until an instant, and as it was taken from then on. Only the
 * portal takes an observation; `signature` proves that it did (`signed-conditions.ts`).
 */
const schema = z
  .strictObject({
    id: blockId,
    type: z.literal('conditions'),
    shows: z.enum(shownConditions),
    /** The edition whose sources bring it, and its name then. */
    editionId: rowId,
    placeName: someWords(60),
    /** Which camera or closure, and of which source; null for the weather. */
    subject: z.strictObject({ sourceId: rowId, ref: someWords(300) }).nullable(),
    /** BCP 47, of the words around those of the service. */
    language: languageTag(),
    taken: wordsSchema,
    takenAt: instant,
    signature: z.string().regex(/^[\w-]{43}$/),
    until: instant,
  })
  .refine(({ shows, subject }) => (shows === 'weather') === (subject === null), 'must name what it shows')
  .refine((block) => liveMsOf(block) > 0 && liveMsOf(block) <= maxLiveMs, 'may be live for 48 hours at most');

/** For how long a block is live from the moment at which it was taken. */
export function liveMsOf({ takenAt, until }: { takenAt: string; until: string }): number {
  return Date.parse(until) - Date.parse(takenAt);
}

/** The instant at which a block stops to be live. */
export function untilAfter(takenAt: string, liveMs: number): string {
  return new Date(Date.parse(takenAt) + liveMs).toISOString();
}

/** May it still be live? */
export function isLive({ until }: { until: string }, nowMs: number): boolean {
  return Date.parse(until) > nowMs;
}

export type ConditionsBlock = z.infer<typeof schema>;
export type ConditionsWords = z.infer<typeof wordsSchema>;

/** What the portal takes and signs: the block but for its place in the story and for how long it is live. */
export type TakenConditions = Omit<ConditionsBlock, 'id' | 'until'>;

/** What a page hands in for a block that is still live, in place of what was taken. */
export type LiveConditions = {
  words: Omit<ConditionsWords, 'at'>;
  /** The instant of `words.time`; null where that is "now". */
  at: string | null;
  /** The camera's newest picture, by our own address. */
  picture: { path: string; widthPx: number; heightPx: number; alt: string } | null;
  /** The page of the edition that says more. */
  more: { path: string; text: string };
};

const linesOf = ({ taken: { name, main, details, time, credits } }: ConditionsBlock) => [
  name,
  main,
  ...details,
  time,
  ...credits.map(({ text }) => text),
];

export const conditions = {
  schema,
  text: ({ taken: { name, main, details, time } }) => [`${name}: ${[main, ...details].join('; ')}`, time],
  printed: linesOf,
  typed: linesOf,
  html: ({ taken: { name, main, details, time, credits } }) => {
    const lines = [`<strong>${escapeMarkup(name)}</strong>`, ...[main, ...details, time].map(escapeMarkup)];
    const small = credits.map(({ text, href }) =>
      href ? `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>` : escapeMarkup(text),
    );
    return `<p>${[...lines, ...small.map((credit) => `<small>${credit}</small>`)].join('<br>')}</p>`;
  },
} satisfies BlockKind<ConditionsBlock>;
