import { desc, eq, isNotNull } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { hourMs } from '#lib/clock.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { feedDocument, feedItem, paragraphs } from '#testing/wires/feed-items.ts';
import { stubRouting } from '#testing/wires/stub-tools.ts';
import { wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const hoursAgo = (hours: number) => new Date(scene.at(0).getTime() - hours * hourMs);
const dated = (...names: string[]) => names.map((name, at) => feedItem(name, { publishedAt: hoursAgo(at + 1) }));
const countEvents = () => scene.db().$count(pageChanges, isNotNull(pageChanges.event));

describe('a document', () => {
  test('becomes items, each with its first version as it came and as it was cleaned', async () => {
    const wire = await scene.addWire();
    const polled = await scene.take(wire, 0, feedDocument(dated('bridge', 'river')));
    expect(polled).toMatchObject({ kind: 'stored', added: 2, changed: 0, isStale: false });
    const items = await scene.items(wire);
    expect(items).toMatchObject([
      { key: 'river', publishedAt: hoursAgo(2), receivedAt: scene.at(0), position: 1, title: 'The river is ready' },
      { key: 'bridge', state: 'inbox', version: 1, readyVersion: 0, position: 0, isListed: true, language: 'en' },
    ]);
    const [version, ...more] = await scene.versions(items[1] ?? { id: 0 });
    expect(version).toMatchObject({
      number: 1,
      raw: { key: 'bridge' },
      clean: { summary: paragraphs('All about the bridge.') },
      words: null,
    });
    expect(version?.raw).not.toHaveProperty('summary');
    expect(more).toEqual([]);
  });

  test('is stored oldest first, whichever way round it is, so that lists begin with its newest', async () => {
    const [newestFirst, oldestFirst] = [await scene.addWire(), await scene.addWire({ slug: 'mesa-lantern' })];
    const items = [...dated('bridge', 'river'), feedItem('park', { publishedAt: hoursAgo(2) })];
    await scene.take(newestFirst, 0, feedDocument(items));
    await scene.take(oldestFirst, 0, feedDocument(items.toReversed()));
    const keysOf = async (wire: typeof newestFirst) => (await scene.items(wire)).map(({ key }) => key);
    expect(await keysOf(newestFirst)).toEqual(['park', 'river', 'bridge']);
    expect(await keysOf(oldestFirst)).toEqual(['river', 'park', 'bridge']);
  });

  test('that comes again changes nothing, and is told to nobody', async () => {
    const wire = await scene.addWire();
    await scene.take(wire, 0, feedDocument([feedItem('bridge'), feedItem('river')]));
    const before = [await scene.items(wire), await countEvents()];
    // white space between its tags
    const again = feedDocument([feedItem('bridge'), feedItem('river')], { description: ' ' });
    expect(await scene.take(wire, 60, again)).toMatchObject({ kind: 'stored', added: 0, changed: 0 });
    expect([await scene.items(wire), await countEvents()]).toEqual(before);
  });

  test('is told to the desk once, however much it brought', async () => {
    const wire = await scene.addWire();
    const before = await countEvents();
    await scene.take(wire, 0, feedDocument(dated('bridge', 'river', 'park')));
    expect(await countEvents()).toBe(before + 1);
    const [told] = await scene.db().select().from(pageChanges).orderBy(desc(pageChanges.id)).limit(1);
    expect(told).toMatchObject({ event: { kind: 'wires' }, tags: [] });
  });

  test('with newer words brings a version, and the item is made ready anew', async () => {
    const wire = await scene.addWire();
    await scene.take(wire, 0, feedDocument(dated('bridge', 'river')));
    await scene.makeReady(1);
    const [bridge, river] = dated('bridge', 'river');
    const newer = { ...(bridge ?? feedItem('bridge')), title: 'The bridge is closed', categories: ['a{b}"'] };
    expect(await scene.take(wire, 60, feedDocument([newer, river ?? feedItem('river')]))).toMatchObject({ changed: 1 });
    const item = await scene.itemByKey(wire, 'bridge');
    expect(item).toMatchObject({ version: 2, readyVersion: 1, title: newer.title, changedAt: scene.at(60) });
    expect(item).toMatchObject({ receivedAt: scene.at(0), publishedAt: hoursAgo(1), categories: ['a{b}"'] });
    expect(await scene.versions(item)).toMatchObject([{ number: 1 }, { number: 2, words: null }]);
  });

  test('of more items than fit one statement is stored whole', async () => {
    const wire = await scene.addWire();
    const items = Array.from({ length: 1_200 }, (_, at) => feedItem(`item-${at}`));
    expect(await scene.take(wire, 0, feedDocument(items))).toMatchObject({ added: 1_200 });
    const newer = items.map((item) => ({ ...item, title: `${item.title} now` }));
    expect(await scene.take(wire, 1, feedDocument(newer))).toMatchObject({ added: 0, changed: 1_200 });
    expect(await scene.db().$count(wireItems, eq(wireItems.version, 2))).toBe(1_200);
  });

  test('with characters that PostgreSQL cannot hold is stored without them', async () => {
    const wire = await scene.addWire();
    const odd = feedItem('odd', { title: 'A\0 bridge\ud800', summary: paragraphs('One\0') });
    expect(await scene.take(wire, 0, feedDocument([odd]))).toMatchObject({ added: 1 });
    expect(await scene.items(wire)).toMatchObject([{ title: 'A bridge\ufffd' }]);
  });
});

describe('an item', () => {
  test('that is gone while older ones stay is withdrawn at once, and back when it is back', async () => {
    const wire = await scene.addWire();
    const [bridge, river, park] = dated('bridge', 'river', 'park').map((item) => item);
    const all = [bridge, river, park].flatMap((item) => item ?? []);
    await scene.take(wire, 0, feedDocument(all));
    expect(await scene.take(wire, 60, feedDocument(all.filter((item) => item !== river)))).toMatchObject({
      withdrawn: 1,
    });
    expect(await scene.itemByKey(wire, 'river')).toMatchObject({ withdrawnAt: scene.at(60), isListed: false });
    expect(await scene.take(wire, 120, feedDocument(all))).toMatchObject({ returned: 1, added: 0, changed: 0 });
    expect(await scene.itemByKey(wire, 'river')).toMatchObject({ withdrawnAt: null, isListed: true, doubt: null });
  });

  test('that comes back after its withdrawal was settled waits for a person, with newer words too', async () => {
    const wire = await scene.addWire();
    const items = dated('bridge', 'river', 'park');
    await scene.take(wire, 0, feedDocument(items));
    await scene.take(wire, 60, feedDocument(items.filter(({ key }) => key !== 'river')));
    const settled = { withdrawalSettledAt: scene.at(90), state: 'taken' as const };
    await scene.db().update(wireItems).set(settled).where(eq(wireItems.key, 'river'));
    const newer = items.map((item) => (item.key === 'river' ? { ...item, title: 'The river is back' } : item));
    await scene.take(wire, 120, feedDocument(newer));
    const back = { doubt: 'returned', withdrawnAt: null, withdrawalSettledAt: null, version: 2, isListed: true };
    expect(await scene.itemByKey(wire, 'river')).toMatchObject(back);
  });

  test('that is not in a document that was cut, or in an empty one, is where it was', async () => {
    const wire = await scene.addWire();
    const items = dated('bridge', 'river', 'park');
    await scene.take(wire, 0, feedDocument(items));
    await scene.take(wire, 60, feedDocument(items.slice(2), { isCut: true }));
    await scene.take(wire, 120, feedDocument([]));
    expect(await scene.items(wire)).toMatchObject([1, 2, 3].map(() => ({ isListed: true, withdrawnAt: null })));
    expect(await scene.pollState(wire)).toMatchObject({ isCut: false, itemCount: 0, failure: null });
  });

  test('that was dropped stays dropped, whatever comes', async () => {
    const wire = await scene.addWire();
    const items = dated('bridge', 'river', 'park');
    await scene.take(wire, 0, feedDocument(items));
    await scene.db().update(wireItems).set({ state: 'dropped' }).where(eq(wireItems.key, 'river'));
    await scene.take(wire, 60, feedDocument(items.filter(({ key }) => key !== 'river')));
    const newer = items.map((item) => (item.key === 'river' ? { ...item, title: 'The river is back' } : item));
    await scene.take(wire, 120, feedDocument(newer));
    const river = await scene.itemByKey(wire, 'river');
    expect(river).toMatchObject({ state: 'dropped', version: 2, withdrawnAt: null, isListed: true });
  });

  test('of one wire is no item of another', async () => {
    const wire = await scene.addWire();
    const other = await scene.addWire({ slug: 'mesa-lantern', supplier: 'Mesa Lantern' });
    for (const each of [wire, other]) await scene.take(each, 0, feedDocument(dated('bridge', 'river')));
    const [one, two] = [await scene.items(wire), await scene.items(other)];
    expect(two).toHaveLength(2);
    expect(two.map(({ repeatKey }) => repeatKey)).toEqual(one.map(({ repeatKey }) => repeatKey));
  });
});

describe('the rules', () => {
  test('are read once for a document, and what they say is kept with each new item', async () => {
    const wire = await scene.addWire();
    const [ruleSet] = await scene
      .db()
      .insert(wireRuleSets)
      .values({ rules: [], savedAt: scene.at(0) })
      .returning();
    const findRules = vi.fn(async () => ({ ruleSetId: ruleSet?.id ?? null, rules: [] }));
    const items = dated('bridge', 'river');
    await scene.take(wire, 0, feedDocument(items), {
      findRules,
      route: (_rules, { headline }) => stubRouting(headline.includes('river') ? 'drop' : 'publish'),
    });
    expect(findRules).toHaveBeenCalledTimes(1);
    expect(await scene.items(wire)).toMatchObject([
      { state: 'dropped', ruleSetId: ruleSet?.id, routing: stubRouting('drop') },
      { state: 'inbox', ruleSetId: ruleSet?.id, routing: stubRouting('publish') },
    ]);
  });
});

describe('a withdrawal', () => {
  const items = dated('bridge', 'river', 'park', 'hill');
  const some = feedDocument(items.filter(({ key }) => key === 'bridge' || key === 'hill'));

  test('is followed at once where the wire is set so, item by item', async () => {
    const wire = await scene.addWire({ withdrawal: 'takeBack' });
    await scene.take(wire, 0, feedDocument(items));
    const followed: number[] = [];
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const followWithdrawal = async (_tx: unknown, itemId: number) => {
      followed.push(itemId);
      if (followed.length === 1) throw new Error('secret words of a supplier');
    };
    await scene.take(wire, 60, some, { followWithdrawal });
    const [river, park] = [await scene.itemByKey(wire, 'river'), await scene.itemByKey(wire, 'park')];
    expect(followed).toEqual([park.id, river.id]);
    expect([river.withdrawnAt, park.withdrawnAt]).toEqual([scene.at(60), scene.at(60)]);
    expect(error.mock.calls.flat().join()).not.toContain('secret');
    error.mockRestore();
  });

  test('waits for the desk elsewhere', async () => {
    const wire = await scene.addWire();
    await scene.take(wire, 0, feedDocument(items));
    const followWithdrawal = vi.fn(async () => {});
    await scene.take(wire, 60, some, { followWithdrawal });
    expect(followWithdrawal).not.toHaveBeenCalled();
  });
});
