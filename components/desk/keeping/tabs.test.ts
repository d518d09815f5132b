import { expect, test } from 'vitest';
import { openTab, type Tab } from '#components/desk/keeping/tabs.ts';

/** The tabs of one browser. */
function browser() {
  const held = new Set<string>();
  let ids = 0;
  const open = (stored?: string): { tab: Promise<Tab>; session: Map<string, string>; close: () => void } => {
    const session = new Map<string, string>(stored ? [['desk.tab', stored]] : []);
    const mine = new Set<string>();
    const tab = openTab({
      locks: {
        hold: async (name) => {
          if (held.has(name)) return false;
          held.add(name);
          mine.add(name);
          return true;
        },
        held: async () => ['of somebody else', ...held],
      },
      session: { getItem: (key) => session.get(key) ?? null, setItem: (key, value) => void session.set(key, value) },
      newId: () => `new-${++ids}`,
    });
    const close = () => {
      for (const name of mine) held.delete(name);
    };
    return { tab, session, close };
  };
  return { open };
}

test('a tab knows which others are open', async () => {
  const { open } = browser();
  const first = await open().tab;
  const second = open();
  const { id } = await second.tab;
  expect(await first.others()).toEqual(new Set([id]));
  second.close();
  expect(await first.others()).toEqual(new Set());
});

test('a reload is the same tab; a tab that was duplicated is another', async () => {
  const { open } = browser();
  const first = open();
  const { id } = await first.tab;
  const copy = await open(id).tab;
  expect(copy.id).not.toBe(id);
  expect(await copy.others()).toEqual(new Set([id]));
  first.close();
  const reloaded = open(id);
  expect((await reloaded.tab).id).toBe(id);
  expect(reloaded.session.get('desk.tab')).toBe(id);
});

test('a browser without locks has no others, and one that keeps nothing a new tab each time', async () => {
  const tab = await openTab({
    locks: null,
    session: {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('SecurityError');
      },
    },
    newId: () => 'alone',
  });
  expect(tab.id).toBe('alone');
  expect(await tab.others()).toEqual(new Set());
});
