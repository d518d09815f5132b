import { expect, test } from 'vitest';
import { openTab, type Tab } from '#components/desk/keeping/tabs.ts';

type Listener = (event: MessageEvent) => void;

/** The tabs of one browser: what one posts, all others hear. */
function browser() {
  const listeners: Listener[] = [];
  let ids = 0;
  const open = (stored?: string): { tab: Promise<Tab>; session: Map<string, string>; close: () => void } => {
    const session = new Map<string, string>(stored ? [['desk.tab', stored]] : []);
    let mine: Listener = () => {};
    const channel = {
      addEventListener: (_type: string, listener: unknown) => {
        mine = listener as Listener;
        listeners.push(mine);
      },
      postMessage: (data: unknown) => {
        for (const listener of listeners) if (listener !== mine) listener({ data } as MessageEvent);
      },
    };
    const tab = openTab({
      channel,
      session: { getItem: (key) => session.get(key) ?? null, setItem: (key, value) => void session.set(key, value) },
      newId: () => `new-${++ids}`,
      wait: async () => {},
    });
    return { tab, session, close: () => void listeners.splice(listeners.indexOf(mine), 1) };
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

test('what is heard that is none of ours is ignored, and a browser without channels has no others', async () => {
  const tab = await openTab({
    channel: null,
    session: {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('SecurityError');
      },
    },
    newId: () => 'alone',
    wait: async () => {},
  });
  expect(tab.id).toBe('alone');
  expect(await tab.others()).toEqual(new Set());
});
