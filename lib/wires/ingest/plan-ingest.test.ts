import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { itemHash } from '#lib/wires/ingest/item-hash.ts';
import type { StoredItem } from '#lib/wires/ingest/plan.ts';
import { planIngest } from '#lib/wires/ingest/plan-ingest.ts';
import type { CleanDocument, CleanItem } from '#lib/wires/types.ts';
import { feedDocument, feedItem, paragraphs } from '#testing/wires/feed-items.ts';

const receivedAt = new Date('2026-11-23T15:35:00Z');
const ago = (ms: number) => new Date(receivedAt.getTime() - ms);

/** Items that are as many hours old as their place says, the newest first. */
const byDate = (...names: string[]) => names.map((name, at) => feedItem(name, { publishedAt: ago((at + 1) * hourMs) }));

/** What is stored after a document with these items. */
const storedOf = (items: readonly CleanItem[], changes: Partial<StoredItem> = {}): StoredItem[] =>
  items.map((item, position) => ({
    id: position + 1,
    key: item.key,
    link: item.link,
    state: 'inbox',
    version: 1,
    publishedAt: item.publishedAt ?? new Date(receivedAt.getTime() - position),
    doubt: null,
    isListed: true,
    position,
    withdrawnAt: null,
    withdrawalSettledAt: null,
    hash: itemHash(item),
    ...changes,
  }));

const plan = (stored: readonly StoredItem[], document: CleanDocument, builtAt: Date | null = null) =>
  planIngest({ stored, document, receivedAt, builtAt });
const keysOf = (items: readonly { item: CleanItem }[]) => items.map(({ item }) => item.key);

describe('items', () => {
  test('that nobody has are added, in the order of their document', () => {
    const { added, changed } = plan([], feedDocument(byDate('bridge', 'river', 'park')));
    expect(keysOf(added)).toEqual(['bridge', 'river', 'park']);
    expect(added.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(changed).toEqual([]);
  });

  test('that are as they were change nothing', () => {
    const items = byDate('bridge', 'river');
    expect(plan(storedOf(items), feedDocument(items))).toMatchObject({
      added: [],
      changed: [],
      placed: [],
      withdrawn: [],
      rolledOff: [],
      returned: [],
    });
  });

  test('with other words get a version, and keep what was decided of them', () => {
    const items = byDate('bridge', 'river');
    const [bridge, ...rest] = items;
    const newer = [{ ...(bridge ?? feedItem('bridge')), summary: paragraphs('It opens on Monday.') }, ...rest];
    const { changed } = plan(storedOf(items, { state: 'dropped' }), feedDocument(newer));
    expect(changed).toMatchObject([{ id: 1, version: 2 }]);
  });

  test('that stand twice in a document count once', () => {
    const { added } = plan([], feedDocument([feedItem('bridge'), feedItem('river'), feedItem('bridge')]));
    expect(keysOf(added)).toEqual(['bridge', 'river']);
  });

  test('are still the same when their guid begins to repeat, and when it stops to', () => {
    const link = 'https://supplier.example/a';
    const alone = feedItem('guid', { link });
    const first = feedItem('guid', { key: `guid ${link}`, link });
    const second = feedItem('guid', { key: 'guid https://supplier.example/b', link: 'https://supplier.example/b' });
    const repeated = plan(storedOf([alone]), feedDocument([second, first]));
    expect(keysOf(repeated.added)).toEqual([second.key]);
    expect(repeated.placed).toEqual([{ id: 1, key: first.key, position: 1 }]);
    const alike = plan(storedOf([second, first]), feedDocument([alone]));
    expect(alike).toMatchObject({ added: [], placed: [{ id: 2, key: 'guid', position: 0 }] });
  });
});

describe('dates', () => {
  test('are never after the item came', () => {
    const items = [feedItem('late', { publishedAt: new Date('2062-01-01T00:00:00Z') }), ...byDate('bridge')];
    const { added } = plan([], feedDocument(items));
    expect(added.map(({ publishedAt }) => publishedAt)).toEqual([receivedAt, ago(hourMs)]);
    expect(added.map(({ doubt }) => doubt)).toEqual(['future', null]);
  });

  test('half an hour ahead are no reason to doubt', () => {
    const { added } = plan([], feedDocument([feedItem('soon', { publishedAt: ago(-30 * minuteMs) })]));
    expect(added).toMatchObject([{ doubt: null, publishedAt: receivedAt }]);
  });

  test('that are missing keep the order of the document', () => {
    const { added } = plan(
      [],
      feedDocument([...byDate('hill'), feedItem('bridge'), feedItem('river'), feedItem('park')]),
    );
    expect(added.map(({ publishedAt }) => receivedAt.getTime() - publishedAt.getTime())).toEqual([hourMs, 0, 1, 2]);
  });

  test('of a newer version hold, unless they are to come or missing', () => {
    const stored = storedOf(byDate('bridge'));
    const dateOf = (publishedAt: Date | null) =>
      plan(stored, feedDocument([feedItem('bridge', { title: 'The bridge is closed', publishedAt })])).changed[0]
        ?.publishedAt;
    expect(dateOf(ago(minuteMs))).toEqual(ago(minuteMs));
    expect(dateOf(ago(-dayMs))).toEqual(ago(hourMs));
    expect(dateOf(null)).toEqual(ago(hourMs));
  });

  test('alone make no version', () => {
    const redated = [feedItem('bridge', { publishedAt: receivedAt })];
    expect(plan(storedOf(byDate('bridge')), feedDocument(redated)).changed).toEqual([]);
  });
});

test('what somebody paid for is doubted', () => {
  expect(plan([], feedDocument([feedItem('offer', { isSponsored: true })])).added).toMatchObject([
    { doubt: 'sponsored' },
  ]);
});

describe('an older copy', () => {
  const items = byDate('bridge', 'river', 'park');
  const stored = storedOf(items.slice(1));
  const older = [items[0], feedItem('river', { title: 'The river is low', publishedAt: ago(2 * hourMs) })];
  const copy = feedDocument(
    older.flatMap((item) => item ?? []),
    { builtAt: ago(dayMs) },
  );

  test('adds what nobody has, and does nothing else', () => {
    const made = plan(stored, copy, ago(hourMs));
    expect(made).toMatchObject({ isStale: true, changed: [], placed: [], withdrawn: [], rolledOff: [], returned: [] });
    expect(made.builtAt).toEqual(ago(hourMs));
    expect(keysOf(made.added)).toEqual(['bridge']);
  });

  test('brings what was withdrawn since as withdrawn, for a person to decide', () => {
    expect(plan(stored, copy, ago(hourMs)).added).toMatchObject([
      { isListed: false, withdrawnAt: receivedAt, doubt: 'returned' },
    ]);
  });

  test('is none when it is the first, or was made at the same time', () => {
    expect(plan(stored, copy, null).isStale).toBe(false);
    expect(plan(stored, copy, ago(dayMs)).isStale).toBe(false);
  });

  test('is not every document after one from 2049', () => {
    const early = plan([], feedDocument(items, { builtAt: new Date('2049-01-01T00:00:00Z') }));
    expect(early.builtAt).toEqual(receivedAt);
  });

  test('is none when its items are days newer than it says it is', () => {
    const stuck = feedDocument(
      older.flatMap((item) => item ?? []),
      { builtAt: new Date('2020-01-01T00:00:00Z') },
    );
    expect(plan(stored, stuck, ago(hourMs))).toMatchObject({ isStale: false, changed: [{ id: 1 }] });
  });
});
