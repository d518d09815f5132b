import { describe, expect, test } from 'vitest';
import { route } from '#lib/wires/routing/route.ts';
import type { RoutedItem, RoutingRule, RuleConditions } from '#lib/wires/types.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { noRouting, routedStory, rule } from '#testing/wires/rules.ts';

const zone = 'America/Denver';
/** Monday 08:35 in Denver. */
const now = new Date('2026-11-23T15:35:00Z');
const routed = (rules: readonly RoutingRule[], item: Partial<RoutedItem> = {}, at = now) =>
  route(rules, routedStory(item), at, zone);
const holds = (when: RuleConditions, item: Partial<RoutedItem> = {}, at = now) =>
  routed([rule(when, { sectionId: 7 })], item, at).sectionId === 7;

describe('a word', () => {
  test.each([
    ['snow', 'Snow closes the pass', true],
    ['snow', 'Snowfall closes the pass', false],
    ['snow', 'The pass closes: SNOW!', true],
    ['SNOW', 'snow-clearing begins', true],
    ['Montreal', 'Fête à Montréal', true],
    ['Montréal', 'Party in Montreal', true],
    ['Montréal', 'Party in Montre\u0301al', true],
    ['Æsop', 'aesop returns', true],
    ['strasse', 'Die Straße ist frei', true],
    ['Calgary', "Calgary's mayor", true],
    ["Calgary's mayor", 'Calgary’s mayor resigns', true],
    ["O'Brien", 'O’Brien resigns', true],
    ['bow river', 'The Bow\n River rises', true],
    ['bow river', 'The Bow and the river', false],
    ['bow river', 'The Elbow River', false],
    ['river', 'riv\u00ader', true],
    ['A&W', 'A & W opens', true],
    ['C', 'Vitamin C is short', true],
    ['1,000', 'Some 1,000 walkers', true],
    ['00', 'Some 1,000 walkers', false],
    ['卡尔加里', '今天卡尔加里下雪', true],
    ['卡里', '今天卡尔加里下雪', false],
    ['река', 'Река замёрзла', true],
    ['реки', 'Река замёрзла', false],
    ['й', 'и', false],
    ['!!!', 'Snow!!!', false],
    ['', 'Snow', false],
  ])('%j in %j: %s', (word, headline, expected) => {
    expect(holds({ words: { any: [word], in: 'headline' } }, { headline })).toBe(expected);
  });

  test('is looked for where the rule says, and a phrase not across headline and body', () => {
    const item = { headline: 'Bow', text: 'River' };
    const found = (any: string[]) =>
      (['headline', 'body', 'both'] as const).filter((where) => holds({ words: { any, in: where } }, item));
    expect(found(['bow'])).toEqual(['headline', 'both']);
    expect(found(['river'])).toEqual(['body', 'both']);
    expect(found(['bow river'])).toEqual([]);
    expect(found(['lake', 'river'])).toEqual(['body', 'both']);
  });
});

describe('a category', () => {
  test.each([
    ['News/Canada', 'News/Canada/Calgary', true],
    ['News/Canada/Calgary', 'News/Canada/Calgary', true],
    ['news / canada/', 'News/Canada/Calgary', true],
    ['Canada', 'News/Canada/Calgary', false],
    ['News/Can', 'News/Canada/Calgary', false],
    ['News/Canada/Calgary', 'News/Canada', false],
    ['Éducation', 'Education', true],
    ['Arts & Culture', 'Arts &  Culture', true],
    ['/', 'News', false],
  ])('%j of %j: %s', (wanted, category, expected) => {
    expect(holds({ categories: [wanted] }, { categories: ['Weather', category] })).toBe(expected);
  });
});

describe('other conditions', () => {
  test.each<[string, RuleConditions, boolean]>([
    ['the wire', { wireIds: [3, 1] }, true],
    ['another wire', { wireIds: [2] }, false],
    ['the author without accents', { authors: ['zoe  lachance-moreau'] }, true],
    ['a part of the author', { authors: ['Lachance-Moreau'] }, false],
    ['the language', { languages: ['fr', 'en'] }, true],
    ['the language of the region', { languages: ['en-ca'] }, true],
    ['the language of another region', { languages: ['en-GB'] }, false],
    ['a language that begins alike', { languages: ['e'] }, false],
    ['an empty list', { authors: [] }, false],
    ['nothing', {}, true],
    ['two that hold', { wireIds: [1], words: { any: ['bow'], in: 'body' } }, true],
    ['one of two', { wireIds: [1], words: { any: ['bow'], in: 'headline' } }, false],
  ])('%s: %j', (_what, when, expected) => {
    expect(holds(when)).toBe(expected);
  });

  test('a narrow language does not hold for a wide one', () => {
    expect(holds({ languages: ['fr-CA'] }, { language: 'fr' })).toBe(false);
    expect(holds({ languages: ['fr'] }, { language: 'frr' })).toBe(false);
  });
});

describe('hours on the clock of the wire', () => {
  test.each([
    [8, 9, '2026-11-23T15:35:00Z', true],
    [9, 17, '2026-11-23T15:59:59Z', false],
    [9, 17, '2026-11-23T16:00:00Z', true],
    [9, 17, '2026-11-24T00:00:00Z', false],
    [22, 6, '2026-11-23T05:00:00Z', true],
    [22, 6, '2026-11-23T12:59:59Z', true],
    [22, 6, '2026-11-23T13:00:00Z', false],
    [22, 6, '2026-11-23T04:59:59Z', false],
    [18, 0, '2026-11-23T06:59:59Z', true],
    [18, 0, '2026-11-23T07:00:00Z', false],
    // clocks go from 2:00 to 3:00: the hour before, and the one that begins with 3
    [1, 2, '2026-03-08T08:59:59Z', true],
    [2, 3, '2026-03-08T09:00:00Z', false],
    [3, 4, '2026-03-08T09:00:00Z', true],
    // and in summer, an hour of UTC earlier than in winter
    [9, 17, '2026-07-01T15:00:00Z', true],
  ])('%i to %i at %s: %s', (from, to, at, expected) => {
    expect(holds({ hours: { from, to } }, {}, new Date(at))).toBe(expected);
  });

  test('an hour that there is twice holds both times', () => {
    const when = { hours: { from: 1, to: 2 } };
    const at = (iso: string) =>
      route([rule(when, { sectionId: 7 })], routedStory(), new Date(iso), 'America/Toronto').sectionId;
    expect(['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z'].map(at)).toEqual([7, 7, null]);
  });

  test.each([
    [1, '2026-11-23T15:35:00Z', true],
    [7, '2026-11-23T06:59:59Z', true],
    [1, '2026-11-23T06:59:59Z', false],
    [6, '2026-11-28T12:00:00Z', true],
  ])('weekday %i at %s: %s', (weekday, at, expected) => {
    expect(holds({ weekdays: [weekday] }, {}, new Date(at))).toBe(expected);
  });
});

describe('what rules do', () => {
  test('is nothing where none holds', () => {
    expect(routed([rule({ wireIds: [2] }, { sectionId: 7 })])).toEqual(noRouting);
    expect(routed([])).toEqual(noRouting);
  });

  test('is overridden by later ones, and topics add up', () => {
    const rules = [
      rule({}, { sectionId: 1, editionIds: [1, 2], topicIds: [5, 3], kicker: 'Canada', destination: 'drop' }),
      rule({ wireIds: [2] }, { sectionId: 9, topicIds: [9] }),
      rule({}, { sectionId: 2, editionIds: [3], topicIds: [3, 4], prominence: 'brief', destination: 'inbox' }),
      rule({}, { kicker: '' }),
    ];
    expect(routed(rules)).toEqual({
      sectionId: 2,
      editionIds: [3],
      topicIds: [5, 3, 4],
      kicker: '',
      prominence: 'brief',
      destination: 'inbox',
      held: [0, 2, 3],
    });
  });

  test('ends with one that says stop, if it holds and is on', () => {
    const rules = [
      rule({ wireIds: [2] }, { stop: true }),
      rule({}, { stop: true }, { isOn: false }),
      rule({}, { sectionId: 1, stop: true }),
      rule({}, { sectionId: 2 }),
    ];
    expect(routed(rules)).toEqual({ ...noRouting, sectionId: 1, held: [2] });
  });

  test('never gives a story more topics than it may have', () => {
    const rules = [1, 2, 3].map((first) => rule({}, { topicIds: [0, 1, 2, 3, 4, 5].map((next) => first * 10 + next) }));
    expect(routed(rules).topicIds).toHaveLength(12);
  });
});

/** Some rules, of which about half hold for the story. */
function randomRules(random: () => number): RoutingRule[] {
  const conditions: RuleConditions[] = [{}, { wireIds: [1] }, { wireIds: [2] }, { authors: ['Nobody'] }];
  const some = (ids: number[]) => ids.filter(() => random() < 0.5);
  return Array.from({ length: Math.floor(random() * 9) }, () =>
    rule(
      pick(conditions, random),
      {
        ...(random() < 0.5 ? { sectionId: pick([1, 2, 3], random) } : {}),
        ...(random() < 0.5 ? { topicIds: some([1, 2, 3, 4]) } : {}),
        ...(random() < 0.5 ? { destination: pick(['inbox', 'publish', 'drop'] as const, random) } : {}),
        ...(random() < 0.2 ? { stop: true } : {}),
      },
      { isOn: random() < 0.8 },
    ),
  );
}

describe('whatever the rules', () => {
  const random = seededRandom(13);
  const lists = Array.from({ length: 300 }, () => randomRules(random));

  test('only those count that held, one after the other', () => {
    for (const rules of lists) {
      const whole = routed(rules);
      const alone = whole.held.map((place) => routed([...rules.slice(place, place + 1)]));
      const last = (key: 'sectionId' | 'destination') => alone.map((each) => each[key]).findLast((v) => v !== null);
      expect(whole).toMatchObject({ sectionId: last('sectionId') ?? null, destination: last('destination') ?? null });
      expect(new Set(whole.topicIds)).toEqual(new Set(alone.flatMap(({ topicIds }) => topicIds)));
      expect(whole.held).toEqual([...new Set(whole.held)].toSorted((one, other) => one - other));
    }
  });

  test('what comes after a stop, and what is off, may as well not be there', () => {
    for (const rules of lists) {
      const { held, ...whole } = routed(rules);
      const kept = rules.slice(0, (held.at(-1) ?? rules.length) + 1).filter(({ isOn }) => isOn);
      expect(routed(kept)).toMatchObject(whole);
    }
  });

  test('the same item gets the same', () => {
    for (const rules of lists) expect(routed(rules)).toEqual(routed(structuredClone(rules)));
  });
});
