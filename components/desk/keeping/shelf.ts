import { z } from 'zod';
import { dayMs } from '#lib/clock.ts';

/** What was typed, and when. */
export type Kept<Value> = { atMs: number; value: Value };

export type ShelfStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Longer than a holiday weekend; a machine that several people use should not hold words for good. */
export const keptForMs = 7 * dayMs;

const prefix = 'desk.kept/';
const someKept = z.array(z.object({ atMs: z.number(), value: z.unknown() }));

type Options<Value> = {
  storage: ShelfStorage;
  /** The id of the person whose words they are; nobody else is shown them. */
  person: string;
  /** The thing that is written: `story.7`. */
  what: string;
  schema: z.ZodType<Value>;
};

/**
 * Words of one person about one thing that are in this browser and nowhere else. Each tab has a running copy of its
 * own, so that two tabs never share one; a copy whose tab is gone joins a pile that is offered until it is used or
 * dropped.
 */
export function createShelf<Value>({ storage, person, what, schema }: Options<Value>) {
  const keyOf = (tab: string) => prefix + [person, what, tab].map(encodeURIComponent).join('/');
  const pile = keyOf('');
  const piles = z.array(z.object({ atMs: z.number(), value: schema }));
  const read = (key: string): Kept<Value>[] => {
    try {
      return piles.parse(JSON.parse(storage.getItem(key) ?? '[]'));
    } catch {
      return [];
    }
  };
  const top = (): Kept<Value> | null => read(pile)[0] ?? null;
  const lay = (kept: readonly Kept<Value>[]): void => {
    const all = [...kept, ...read(pile)].sort((one, other) => other.atMs - one.atMs);
    write(storage, pile, all);
  };
  return {
    /** Replaces this tab's running copy. */
    keep: (tab: string, kept: Kept<Value>): void => write(storage, keyOf(tab), [kept]),
    forget: (tab: string): void => storage.removeItem(keyOf(tab)),
    /** Moves the copies of tabs that are gone onto the pile; those of `isStored` words are forgotten. */
    gather: (livingTabs: ReadonlySet<string>, isStored: (value: Value) => boolean): void => {
      const left = keysOf(storage)
        .filter((key) => key.startsWith(pile) && key !== pile)
        .filter((key) => !livingTabs.has(decodeURIComponent(key.slice(pile.length))));
      const found = left.flatMap(read);
      for (const key of left) storage.removeItem(key);
      lay(found);
      write(
        storage,
        pile,
        read(pile).filter(({ value }) => !isStored(value)),
      );
    },
    /** The newest of the pile. */
    top,
    lay: (kept: Kept<Value>): void => lay([kept]),
    /** Takes the newest off the pile. */
    drop: (): void => write(storage, pile, read(pile).slice(1)),
  };
}

/**
 * What this person's tabs that are gone left behind, or was laid aside: the newest words about each thing whose name
 * begins so.
 */
export function listLost(
  storage: ShelfStorage,
  { person, about, livingTabs }: { person: string; about: string; livingTabs: ReadonlySet<string> },
): { what: string; kept: Kept<unknown> }[] {
  const lost = keysOf(storage).flatMap((key) => {
    if (!key.startsWith(prefix)) return [];
    const [whose = '', what = '', tab = ''] = key.slice(prefix.length).split('/').map(decodeURIComponent);
    if (whose !== person || !what.startsWith(about) || livingTabs.has(tab)) return [];
    return parsed(storage.getItem(key)).map((kept) => ({ what, kept }));
  });
  const newestFirst = lost.sort((one, other) => other.kept.atMs - one.kept.atMs);
  return newestFirst.filter(({ what }, index) => newestFirst.findIndex((other) => other.what === what) === index);
}

/** Forgets everybody's words that are older than `keptForMs`. */
export function sweepShelves(storage: ShelfStorage, nowMs: number): void {
  for (const key of keysOf(storage).filter((name) => name.startsWith(prefix))) {
    const kept = parsed(storage.getItem(key));
    const young = kept.filter(({ atMs }) => nowMs - atMs < keptForMs);
    if (young.length < kept.length || kept.length === 0) write(storage, key, young);
  }
}

function parsed(text: string | null): z.infer<typeof someKept> {
  try {
    return someKept.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

/** The browser's storage; an empty one where it is forbidden. */
export function browserStorage(): ShelfStorage {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null, length: 0 };
  }
}

function keysOf(storage: ShelfStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}

function write(storage: ShelfStorage, key: string, kept: readonly Kept<unknown>[]): void {
  try {
    if (kept.length > 0) storage.setItem(key, JSON.stringify(kept));
    else storage.removeItem(key);
  } catch {
    // a full or forbidden storage only costs the safety net
  }
}
