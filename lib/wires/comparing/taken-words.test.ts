import { describe, expect, test } from 'vitest';
import type { StoryContent } from '#lib/stories/types.ts';
import { compareWithWire } from '#lib/wires/comparing/compare-with-wire.ts';
import { takeDifference, takeUnchanged } from '#lib/wires/comparing/taken-words.ts';
import type { WireTexts } from '#lib/wires/comparing/types.ts';
import { printBody, toBody } from '#testing/stories/bodies.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const content = (body: string, changes: Partial<StoryContent> = {}) => contentWith({ body: toBody(body), ...changes });
const texts = (base: string, ours: string, newest: string): WireTexts => ({
  base: content(base),
  ours: content(ours),
  newest: content(newest),
});

/** "words 0 by wire" */
const printDifferences = (given: WireTexts) => {
  const { fields, rows } = compareWithWire(given);
  return [...fields, ...rows.flatMap(({ differences }) => differences)].map(({ name, by }) => `${name} by ${by}`);
};
const take = (given: WireTexts, name: string) => {
  const taken = takeDifference(given, name);
  if (!taken) throw new Error(`no difference ${name}`);
  return taken;
};

const a = 'a The ferry ran on Monday.';
const b = 'b It was full of people.';
const c = 'c Nobody was hurt there.';
const [ourB, wireB] = ['b It was packed full of people.', 'b It was half full of people.'];
const of = (...blocks: string[]) => blocks.join(' || ');
const base = of(a, b, c);

describe('of a body, what differs, who changed it, and ours with the first of that taken:', () => {
  test.each<[string, ours: string, newest: string, differences: string[], taken: string]>([
    ['the wire changed a paragraph', base, of(a, wireB, c), ['words 1 by wire'], of(a, wireB, c)],
    ['both did', of(a, ourB, c), of(a, wireB, c), ['words 1 by both'], of(a, wireB, c)],
    ['we did', of(a, ourB, c), base, ['words 1 by ours'], base],
    ['the wire added one', base, of(a, 'n New.', b, c), ['new 1 by wire'], of(a, 'n New.', b, c)],
    ['both added one first', of('x Ours.', base), of('n New.', base), ['gone 0 by ours', 'new 0 by wire'], base],
    ['the wire took one out', base, of(a, c), ['gone 1 by wire'], of(a, c)],
    ['it took out what we changed', of(a, ourB, c), of(a, c), ['gone 1 by both'], of(a, c)],
    ['we took one out', of(a, c), base, ['new 1 by ours'], base],
    ['we took out what it changed', of(a, c), of(a, wireB, c), ['new 1 by both'], of(a, wireB, c)],
    ['the wire moved one', base, of(c, a, b), ['place 0 by wire'], of(c, a, b)],
    ['we moved one', of(c, a, b), base, ['place 2 by ours'], base],
    ['it moved what we changed', of(a, ourB, c), of(a, c, b), ['place 1 by wire', 'words 2 by ours'], of(a, c, ourB)],
    ['we have all of it under ids of ours', of('x New.', base), of('n New.', base), [], of('x New.', base)],
  ])('%s', (_name, ours, newest, differences, taken) => {
    const given = texts(base, ours, newest);
    expect(printDifferences(given)).toEqual(differences);
    const [first] = differences.map((line) => line.split(' by ')[0]);
    expect(printBody((first ? take(given, first) : given.ours).body)).toBe(taken);
  });
});

describe('of the other parts', () => {
  const picture = {
    mediaId: '0190d5b0-7b1e-7c3e-9d39-000000000001',
    caption: 'Ice',
    credit: 'A. Hand',
    alt: 'A river',
  };
  const wire = {
    supplier: 'Prairie Dispatch',
    feedName: 'F',
    originalUrl: 'https://a.example/',
    copyright: '',
    canonical: true,
    isSummary: true,
  };
  const was = content(a, { headline: 'Ferry runs', deck: 'At last.', bylines: ['A'], leadPicture: picture, wire });

  test.each<[string, Partial<StoryContent>, Partial<StoryContent>, string[]]>([
    ['the wire changed the headline', {}, { headline: 'Ferry stops' }, ['headline by wire']],
    ['both changed the deck', { deck: 'Ours' }, { deck: 'Theirs' }, ['deck by both']],
    ['both changed it to the same', { deck: 'Now' }, { deck: 'Now' }, []],
    ['we changed the byline', { bylines: ['B'] }, {}, ['bylines by ours']],
    ['the language', {}, { language: 'fr' }, ['language by wire']],
    [
      'the words of a picture',
      { leadPicture: { ...picture, alt: 'Ours' } },
      { leadPicture: { ...picture, caption: 'Water', credit: 'B. Hand' } },
      ['caption by wire', 'credit by wire', 'alt by ours'],
    ],
    [
      'another picture',
      { leadPicture: { ...picture, alt: 'Ours' } },
      { leadPicture: { ...picture, mediaId: picture.mediaId.replace(/1$/, '2') } },
      ['leadPicture by both'],
    ],
    ['no picture', {}, { leadPicture: null }, ['leadPicture by wire']],
    ['its rights', {}, { wire: { ...wire, isSummary: false } }, ['wire by wire']],
  ])('%s', (_name, ours, newest, differences) => {
    const given = { base: was, ours: { ...was, ...ours }, newest: { ...was, ...newest } };
    expect(printDifferences(given)).toEqual(differences);
    const taken = differences.reduce<StoryContent>(
      (now, line) => take({ ...given, ours: now }, line.split(' by ')[0] ?? ''),
      given.ours,
    );
    expect(taken).toEqual(given.newest);
  });

  test('an address that was made from the headline goes with it while readers have none', () => {
    const ours = { ...was, slug: 'ferry-runs' };
    const newest = { ...was, headline: 'Ferry stops' };
    const slugs = [newest, { ...newest, slug: 'ferry-runs' }].flatMap((each) => [
      take({ base: ours, ours, newest: each }, 'headline').slug,
      takeUnchanged({ base: ours, ours, newest: each }).slug,
    ]);
    expect(slugs).toEqual(['', '', 'ferry-runs', 'ferry-runs']);
    expect(take({ base: ours, ours: { ...ours, slug: 'our-own' }, newest }, 'headline').slug).toBe('our-own');
  });
});

describe('all that we did not change', () => {
  test('is taken, and what both changed stays ours', () => {
    const given = texts(base, of(a, ourB, c, 'x Ours.'), of('a The ferry ran on Sunday.', wireB, 'n New.', c));
    given.newest.headline = 'Theirs';
    const taken = takeUnchanged(given);
    expect(printBody(taken.body)).toBe(of('a The ferry ran on Sunday.', ourB, 'n New.', c, 'x Ours.'));
    expect(taken.headline).toBe('Theirs');
    expect(printDifferences({ ...given, ours: taken })).toEqual(['words 1 by both', 'gone 4 by ours']);
  });

  test('is not taken twice', () => {
    const given = texts(base, of(a, 'x New words.', b, c), of(a, 'n New words.', wireB, c));
    expect(printBody(takeUnchanged(given).body)).toBe(of(a, 'x New words.', wireB, c));
  });
});
