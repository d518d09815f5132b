'use client';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { usePerson } from '#components/desk/keeping/keeping.tsx';
import { watchTyping } from '#components/desk/keeping/leaving.ts';
import { browserStorage, createShelf, type Kept } from '#components/desk/keeping/shelf.ts';
import { thisTab } from '#components/desk/keeping/tabs.ts';
import { nowMs } from '#lib/clock.ts';

/** After the last change of several, which come with every key. */
const keepAfterMs = 400;

type Options<Value> = {
  /** The thing that is written; null: nothing is kept of it. */
  what: string | null;
  schema: z.ZodType<Value>;
  /** What is typed now. */
  read: () => Value;
  isUnsaved: () => boolean;
  /** Leaving asks for more than what is not saved: for words that are saved and not public, say. */
  asks?: () => boolean;
  /** Is this just what is stored, and no loss? */
  isStored: (value: Value) => boolean;
};

/**
 * Keeps what is typed about one thing in this browser until it is stored, asks before the page goes away, and finds
 * what an earlier visit left behind. The one way in which the desk does that, for every form and for stories.
 */
export function useKept<Value>({ what, schema, ...options }: Options<Value>) {
  const person = usePerson();
  // a new story gets a name of its own while what was found under "new" is still offered
  const [lost, setLost] = useState<{ what: string; kept: Kept<Value> } | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const self = useRef({ tab: '', later: 0 });
  const isOn = person !== null && what !== null;
  const shelfOf = (thing: string | null) =>
    person !== null && thing !== null ? createShelf({ storage: browserStorage(), person, what: thing, schema }) : null;
  const shelf = () => shelfOf(what);
  const topOf = (thing: string | null) => {
    const kept = shelfOf(thing)?.top();
    return thing !== null && kept ? { what: thing, kept } : null;
  };
  const shelfRef = useRef(shelf);
  shelfRef.current = shelf;

  const keepNow = () => {
    clearTimeout(self.current.later);
    self.current.later = 0;
    // before the tab knows its name, copies of earlier visits are not gathered yet
    if (!self.current.tab || !latest.current.isUnsaved()) return;
    shelfRef.current()?.keep(self.current.tab, { atMs: nowMs(), value: latest.current.read() });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing
  useEffect(() => {
    if (!isOn) return;
    let isOver = false;
    self.current.tab = '';
    const mine = shelf();
    void thisTab().then(async (tab) => {
      const others = await tab.others();
      if (isOver) return;
      mine?.gather(others, (value) => latest.current.isStored(value));
      self.current.tab = tab.id;
      setLost((found) => found ?? topOf(what));
      keepNow();
    });
    const stop = watchTyping({
      isUnsaved: () => latest.current.isUnsaved() || Boolean(latest.current.asks?.()),
      keep: keepNow,
    });
    return () => {
      isOver = true;
      stop();
      if (self.current.later) keepNow();
    };
  }, [person, what]);

  return {
    /** Call on every change. */
    touched: (): void => {
      clearTimeout(self.current.later);
      self.current.later = window.setTimeout(keepNow, keepAfterMs);
    },
    /** All that is typed is stored now. */
    settled: (): void => {
      clearTimeout(self.current.later);
      self.current.later = 0;
      if (self.current.tab) shelf()?.forget(self.current.tab);
    },
    /** What an earlier visit left behind, or was laid aside; the newest of several. */
    lost: lost?.kept ?? null,
    /** Drops it, because it is used or not wanted. */
    dropLost: (): void => {
      if (!lost) return;
      shelfOf(lost.what)?.drop();
      setLost(topOf(lost.what) ?? topOf(what));
    },
    layAside: (value: Value): void => {
      shelf()?.lay({ atMs: nowMs(), value });
      setLost(topOf(what));
    },
  };
}
