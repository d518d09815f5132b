import { describe, expect, test } from 'vitest';
import { type ConditionsBlock, isLive, liveMsOf, untilAfter } from '#lib/stories/blocks/conditions.ts';
import { blockSchema } from '#lib/stories/blocks/kinds.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

const block = everyBlock.conditions;
const words = block.taken;
const camera = { shows: 'camera', subject: { sourceId: 3, ref: 'c-1' } };
const isTaken = (changes: object) => blockSchema.safeParse({ ...block, ...changes }).success;

describe('conditions may be saved', () => {
  test.each<[string, object]>([
    ['for 48 hours', { until: '2026-11-22T18:05:00.000Z' }],
    ['for a moment', { until: '2026-11-20T18:05:00.001Z' }],
    ['of one camera', camera],
    ['of one closure', { ...camera, shows: 'closure' }],
    ['without a word but the main ones', { taken: { ...words, details: [], credits: [] } }],
  ])('%s', (_name, changes) => expect(isTaken(changes)).toBe(true));
});

describe('conditions are refused', () => {
  test.each<[string, object]>([
    ['for more than 48 hours', { until: '2026-11-22T18:05:00.001Z' }],
    ['until they were taken', { until: block.takenAt }],
    ['until before they were taken', { until: '2026-11-20T18:04:00.000Z' }],
    ['until no instant', { until: 'tomorrow' }],
    ['until a time of some zone', { until: '2026-11-21T11:05:00' }],
    ['until a number', { until: 1_795_000_000_000 }],
    ['taken never', { takenAt: '' }],
    ['of a kind there is not', { shows: 'horoscope' }],
    ['of a camera that is not named', { shows: 'camera' }],
    ['of a camera’s weather', { subject: camera.subject }],
    ['of an edition that is none', { editionId: 0 }],
    ['of a source that is none', { ...camera, subject: { sourceId: 1e12, ref: 'c' } }],
    ['with words for a place that is no text', { placeName: { toString: 'x' } }],
    ['with a name that is too long', { taken: { ...words, name: 'x'.repeat(201) } }],
    ['with too many details', { taken: { ...words, details: Array.from({ length: 5 }, () => 'x') } }],
    ['with a detail that is too long', { taken: { ...words, details: ['x'.repeat(1_201)] } }],
    ['with a credit that runs', { taken: { ...words, credits: [{ text: 'x', href: 'javascript:alert(1)' }] } }],
    ['in a language that is markup', { language: '"><script>' }],
    ['without a signature', { signature: '' }],
    ['with more in them', { taken: { ...words, html: '<b>' } }],
  ])('%s', (_name, changes) => expect(isTaken(changes)).toBe(false));
});

test('they are live until their instant, and not at it', () => {
  const until = untilAfter(block.takenAt, 60_000);
  const timed: ConditionsBlock = { ...block, until };
  expect(until).toBe('2026-11-20T18:06:00.000Z');
  expect(liveMsOf(timed)).toBe(60_000);
  const endMs = new Date(until).getTime();
  expect([isLive(timed, endMs - 1), isLive(timed, endMs)]).toEqual([true, false]);
});
