import { describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { composeFront, type Front } from '#lib/stories/reading/front.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

const now = new Date('2026-11-23T15:35:00Z');
const sections = ['local', 'world', 'business', 'sports', 'arts', 'opinion', 'news-releases'].map(sectionOf);

function sectionOf(slug: string, place = 0) {
  return { id: place + 1, slug, name: slug, names: {} };
}

type Wish = { hoursAgo?: number; section?: string; prominence?: StoryTeaser['prominence']; pictured?: boolean };

function teaser(id: number, { hoursAgo = id, section = 'local', prominence = 'standard', pictured = true }: Wish = {}) {
  const file = { url: `/media/${id}.jpg`, widthPx: 1600, heightPx: 1067, format: 'jpeg' as const };
  const words = { mediaId: `media-${id}`, caption: '', credit: '', alt: '' };
  return {
    id,
    path: `/story/s-${id}`,
    section: sectionOf(section),
    prominence,
    language: 'en',
    kicker: '',
    headline: `Story ${id}`,
    deck: '',
    bylines: [],
    picture: pictured ? { ...words, widthPx: 1600, heightPx: 1067, original: file, variants: [] } : null,
    supplier: null,
    publicAt: new Date(now.getTime() - hoursAgo * hourMs),
    significantAt: null,
  } satisfies StoryTeaser;
}

/** Stories as a newsroom makes them: sections in turn, some briefs, `pictured` of ten with a picture. */
function newsroom(count: number, pictured: number): StoryTeaser[] {
  return Array.from({ length: count }, (_, place) =>
    teaser(place + 1, {
      section: sections[place % sections.length]?.slug ?? 'local',
      prominence: place === 0 ? 'lead' : place < 4 ? 'top' : place % 7 === 6 ? 'brief' : 'standard',
      pictured: place % 10 < pictured,
    }),
  );
}

const slotsOf = ({ lead, secondary, latest, strip, opinion, photos, bands }: Front) => ({
  lead: lead ? [lead] : [],
  secondary,
  latest,
  strip,
  opinion,
  photos,
  bands: bands.flatMap((band) => band.teasers),
});
const idsOf = (teasers: readonly StoryTeaser[]) => teasers.map(({ id }) => id);

describe('whatever there is', () => {
  const cases = [0, 1, 2, 3, 4, 5, 7, 9, 12, 15, 20, 30, 60, 120].flatMap((count) =>
    [0, 3, 7, 10].map((pictured) => ({ count, pictured })),
  );

  test.each(cases)('$count stories, $pictured of ten with a picture: a whole front', ({ count, pictured }) => {
    const front = composeFront(newsroom(count, pictured), sections, now);
    const slots = slotsOf(front);
    const shown = Object.values(slots).flatMap(idsOf);
    expect(new Set(shown).size, 'no story twice').toBe(shown.length);
    expect(front.lead === null).toBe(count === 0);
    expect(front.secondary.length).toBeLessThanOrEqual(4);
    expect(front.latest.length).toBeLessThanOrEqual(8);
    expect([0, 4]).toContain(front.strip.length);
    expect(front.opinion.length).toBeLessThanOrEqual(4);
    expect([0, 3, 4]).toContain(front.photos.length);
    expect([...front.strip, ...front.photos].every(({ picture }) => picture !== null)).toBe(true);
    expect(front.bands.every((band) => band.teasers.length >= 1 && band.teasers.length <= 6)).toBe(true);
    if (count <= 20) expect(shown.length, 'nothing is left out of a small paper').toBe(count);
  });

  test('60 stories fill every slot', () => {
    const slots = slotsOf(composeFront(newsroom(60, 7), sections, now));
    expect(Object.entries(slots).filter(([, teasers]) => teasers.length === 0)).toEqual([]);
  });
});

describe('who leads', () => {
  test.each<[string, StoryTeaser[], number]>([
    ['the newest lead', [teaser(1), teaser(2, { prominence: 'lead' }), teaser(3, { prominence: 'lead' })], 2],
    [
      'a lead stands for a day',
      [teaser(1, { prominence: 'top' }), teaser(2, { prominence: 'lead', hoursAgo: 23.9 })],
      2,
    ],
    ['and no longer', [teaser(1, { prominence: 'top' }), teaser(2, { prominence: 'lead', hoursAgo: 24 })], 1],
    ['an old lead before quiet stories', [teaser(1), teaser(2, { prominence: 'lead', hoursAgo: 90 })], 2],
    ['a picture before words', [teaser(1, { pictured: false }), teaser(2)], 2],
    ['a brief if there is nothing else', [teaser(1, { prominence: 'brief', pictured: false })], 1],
    ['news before opinion, however loud', [teaser(1, { section: 'opinion', prominence: 'top' }), teaser(2)], 2],
    ['opinion if there is nothing else', [teaser(1, { section: 'opinion' })], 1],
  ])('%s', (_name, teasers, lead) => {
    expect(composeFront(teasers, sections, now).lead?.id).toBe(lead);
  });
});

describe('beside the lead', () => {
  test('two pictures fill the column', () => {
    expect(idsOf(composeFront(newsroom(60, 10), sections, now).secondary)).toEqual([2, 3]);
  });

  test('one picture leaves room for headlines', () => {
    const teasers = [
      teaser(1, { prominence: 'lead' }),
      ...[2, 3, 4, 5].map((id) => teaser(id, { prominence: 'top', pictured: id === 2 })),
    ];
    expect(idsOf(composeFront(teasers, sections, now).secondary)).toEqual([2, 3, 4, 5]);
  });
});

test('opinion has its own slot and no band', () => {
  const teasers = [...newsroom(20, 7), ...[21, 22, 23, 24, 25].map((id) => teaser(id, { section: 'opinion' }))];
  const front = composeFront(teasers, sections, now);
  expect(front.opinion).toHaveLength(4);
  expect(front.opinion.every(({ section }) => section.slug === 'opinion')).toBe(true);
  expect(front.bands.map(({ section }) => section.slug)).not.toContain('opinion');
});

test('briefs and stories without a picture are the latest, newest first', () => {
  const { latest } = composeFront(newsroom(60, 5), sections, now);
  expect(latest).toHaveLength(8);
  expect(idsOf(latest)).toEqual(idsOf(latest).toSorted((one, other) => one - other));
  expect(latest.every(({ picture, prominence }) => picture === null || prominence === 'brief')).toBe(true);
});

test('photographs come from different sections', () => {
  const { photos } = composeFront(newsroom(60, 10), sections, now);
  expect(new Set(photos.map(({ section }) => section.slug)).size).toBe(photos.length);
});

test('bands follow the navigation; a section it does not list comes last', () => {
  const teasers = [...newsroom(60, 5), teaser(61, { section: 'obituaries' })];
  const order = composeFront(teasers, sections, now).bands.map(({ section }) => section.slug);
  expect(order.at(-1)).toBe('obituaries');
  const known = order.slice(0, -1);
  expect(known).toEqual(sections.map(({ slug }) => slug).filter((slug) => known.includes(slug)));
});

test('a headline has no length that changes its slot', () => {
  const long = newsroom(30, 7).map((one) => ({ ...one, headline: 'x'.repeat(140) }));
  const short = newsroom(30, 7).map((one) => ({ ...one, headline: 'x'.repeat(20) }));
  const places = (teasers: StoryTeaser[]) => Object.values(slotsOf(composeFront(teasers, sections, now))).map(idsOf);
  expect(places(long)).toEqual(places(short));
});
