import { describe, expect, test } from 'vitest';
import { routingInWords } from '#components/desk/wires/feeds/routing-words.ts';
import { startWire } from '#components/desk/wires/feeds/wire-start.ts';
import { wirePresets } from '#lib/wires/presets.ts';
import type { WirePreview } from '#lib/wires/preview-types.ts';
import { noRouting } from '#testing/wires/rules.ts';

const paper = {
  sections: [
    { id: 1, slug: 'local', name: 'Local' },
    { id: 2, slug: 'world', name: 'World' },
  ],
  editions: [
    { id: 5, name: 'Calgary', language: 'en-CA', timeZone: 'America/Edmonton' },
    { id: 6, name: 'Montréal', language: 'fr-CA', timeZone: 'America/Toronto' },
  ],
};
const feed: WirePreview = {
  kind: 'feed',
  url: 'https://gazette.example/feed.xml',
  title: 'Valley Gazette | Calgary',
  link: 'https://gazette.example/',
  language: null,
  copyright: '',
  isCut: false,
  itemCount: 0,
  items: [],
};

describe('the form of a new wire begins', () => {
  test('with what its feed says, and careful in every way', () => {
    expect(startWire(paper, null, feed)).toMatchObject({
      feedUrl: 'https://gazette.example/feed.xml',
      name: 'Valley Gazette | Calgary',
      supplier: 'Valley Gazette',
      copyright: '© Valley Gazette',
      language: 'en-CA',
      timeZone: 'America/Edmonton',
      rights: 'summary',
      pictures: 'none',
      destination: 'inbox',
      editionIds: [5],
    });
  });

  test('with a preset, in the edition of its zone and the section it suits', () => {
    const preset = wirePresets.find(({ timeZone, section }) => timeZone === 'America/Toronto' && section === 'world');
    expect(startWire(paper, preset ?? null, { kind: 'failed', userMessage: 'It is away.' })).toMatchObject({
      feedUrl: preset?.feedUrl,
      copyright: preset?.copyright,
      sectionId: 2,
      editionIds: [6],
    });
  });

  test('empty where nothing is known, in the first section and edition', () => {
    const start = startWire(paper, null, null);
    expect(start).toMatchObject({ feedUrl: '', name: '', sectionId: 1, editionIds: [5] });
    expect(startWire({ sections: [], editions: [] }, null, null)).toMatchObject({ sectionId: 0, editionIds: [] });
  });
});

test.each([
  [noRouting, 'None'],
  [{ ...noRouting, held: [1] }, 'Rule 2'],
  [
    { ...noRouting, held: [0, 2], sectionId: 2, editionIds: [5, 6], destination: 'publish' as const },
    'Rules 1 and 3: to World, in Calgary and Montréal, published by itself',
  ],
  [{ ...noRouting, held: [0], kicker: 'Flood watch', topicIds: [4] }, 'Rule 1: kicker “Flood watch”, with a topic'],
])('what rules would do is said in words', (routing, words) => {
  expect(routingInWords(routing, paper.sections, paper.editions)).toBe(words);
});
