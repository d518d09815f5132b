import { askedLocks, browserLocks, type Locks } from '#components/desk/keeping/locks.ts';
import { randomName } from '#components/desk/keeping/random-name.ts';

const storageKey = 'desk.tab';
const lockPrefix = 'desk.tab/';

type Options = {
  locks: Locks;
  /** Survives a reload and belongs to the tab; a tab that is duplicated takes a copy along. */
  session: Pick<Storage, 'getItem' | 'setItem'>;
  newId: () => string;
};

/** This tab among the others of the desk. */
export type Tab = {
  id: string;
  /** The ids of those that are open now. */
  others: () => Promise<ReadonlySet<string>>;
};

/** Finds out which tab this is: the one it was before a reload, or a new one. */
export async function openTab({ locks, session, newId }: Options): Promise<Tab> {
  const hold = (id: string) => locks.hold(lockPrefix + id);
  const before = read(session);
  let id = before ?? '';
  // another that has this tab's name is the one it was duplicated from
  if (before === null || !(await hold(before))) {
    id = newId();
    await hold(id);
  }
  try {
    session.setItem(storageKey, id);
  } catch {
    // without it a reload is a new tab, whose words are offered all the same
  }
  return {
    id,
    others: async () => {
      const held = await locks.held();
      const tabs = [...held].filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length));
      return new Set(tabs.filter((tab) => tab !== id));
    },
  };
}

function read(session: Options['session']): string | null {
  try {
    return session.getItem(storageKey);
  } catch {
    return null;
  }
}

let opened: Promise<Tab> | null = null;

/** This tab; in a browser only. */
export function thisTab(): Promise<Tab> {
  opened ??= openTab({
    locks: 'locks' in navigator ? browserLocks(navigator.locks) : askedLocks(new BroadcastChannel('desk.tabs'), wait),
    session: sessionStorage,
    newId: randomName,
  });
  return opened;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
