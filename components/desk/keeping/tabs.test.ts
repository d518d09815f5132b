import { describe, expect, test } from 'vitest';
import { askedLocks, browserLocks, type Locks } from '#components/desk/keeping/locks.ts';
import { openTab, type Tab } from '#components/desk/keeping/tabs.ts';

type Opened = { tab: Promise<Tab>; session: Map<string, string>; close: () => void };
/** Opens a tab of one browser, with the name it had before a reload, if any. */
type Open = (stored?: string) => Opened;

function opener(newPage: () => { locks: Locks; close: () => void }): Open {
  let ids = 0;
  return (stored) => {
    const session = new Map<string, string>(stored ? [['desk.tab', stored]] : []);
    const { locks, close } = newPage();
    const tab = openTab({
      locks,
      session: { getItem: (key) => session.get(key) ?? null, setItem: (key, value) => void session.set(key, value) },
      newId: () => `new-${++ids}`,
    });
    return { tab, session, close };
  };
}

/** A browser with the Web Locks API, of which this has as much as is used. */
function locking(): Open {
  const held = new Set<string>(['of somebody else']);
  return opener(() => {
    const own = new Set<string>();
    const request = async (name: string, _options: object, use: (lock: Lock | null) => unknown) => {
      if (held.has(name)) return use(null);
      held.add(name);
      own.add(name);
      return use({ name, mode: 'exclusive' });
    };
    const query = async () => ({ held: [...held].map((name) => ({ name })) });
    const close = () => {
      for (const name of own) held.delete(name);
    };
    return { locks: browserLocks({ request, query } as LockManager), close };
  });
}

/** A browser without it, over plain http: what one page posts, all others hear. */
function asking(): Open {
  type Listener = (event: MessageEvent) => void;
  const listeners: Listener[] = [];
  return opener(() => {
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
    const locks = askedLocks(channel, async () => {});
    mine({ data: 'that is none of ours' } as MessageEvent);
    return { locks, close: () => void listeners.splice(listeners.indexOf(mine), 1) };
  });
}

describe.each([
  ['with locks', locking],
  ['without locks', asking],
])('in a browser %s', (_, browser) => {
  test('a tab knows which others are open', async () => {
    const open = browser();
    const first = await open().tab;
    const second = open();
    const { id } = await second.tab;
    expect(await first.others()).toEqual(new Set([id]));
    second.close();
    expect(await first.others()).toEqual(new Set());
  });

  test('a reload is the same tab; a tab that was duplicated is another', async () => {
    const open = browser();
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
});

test('where a browser keeps nothing of this site, each page is a new tab', async () => {
  const refused = () => Promise.reject(new Error('SecurityError'));
  const getItem = () => {
    throw new Error('SecurityError');
  };
  const tab = await openTab({
    locks: browserLocks({ request: refused, query: refused } as LockManager),
    session: { getItem, setItem: getItem },
    newId: () => 'alone',
  });
  expect(tab.id).toBe('alone');
  expect(await tab.others()).toEqual(new Set());
});
