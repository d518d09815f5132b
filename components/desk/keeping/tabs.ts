const storageKey = 'desk.tab';
const lockPrefix = 'desk.tab/';

/** What a page holds as long as it is there, however busy, frozen or far in the background it is. */
export type Locks = {
  /** Takes a name for good. False where another page has it. */
  hold: (name: string) => Promise<boolean>;
  /** Those that any page of the portal holds. */
  held: () => Promise<readonly string[]>;
};

type Options = {
  /** Null where the browser has none, as over plain http: every other tab then counts as gone. */
  locks: Locks | null;
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
  const hold = async (id: string) => (locks ? locks.hold(lockPrefix + id) : true);
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
      const held = (await locks?.held()) ?? [];
      const tabs = held.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length));
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
    locks: 'locks' in navigator ? browserLocks(navigator.locks) : null,
    session: sessionStorage,
    // randomUUID is there on https only
    newId: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
  });
  return opened;
}

function browserLocks(locks: LockManager): Locks {
  return {
    hold: (name) =>
      new Promise((resolve) => {
        const keep = (lock: Lock | null) => {
          resolve(lock !== null);
          return lock && new Promise(() => {});
        };
        // it is refused where a browser keeps nothing of this site
        locks.request(name, { ifAvailable: true }, keep).catch(() => resolve(true));
      }),
    held: async () => {
      const { held = [] } = await locks.query().catch(() => ({ held: [] }));
      return held.flatMap(({ name }) => name ?? []);
    },
  };
}
