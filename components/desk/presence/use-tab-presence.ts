'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { randomName } from '#components/desk/keeping/random-name.ts';
import { useNews } from '#components/desk/live/live.tsx';
import { createPresenceLine } from '#components/desk/presence/presence-line.ts';
import { nowMs, secondMs } from '#lib/clock.ts';

const everyMs = 10 * secondMs;
/** Before the next one is due. */
const answerMs = 8 * secondMs;

type Options<Person> = {
  /** Where tabs say that they are there. */
  address: string;
  /** What this tab is in, as JSON; null: nothing that others could be in. */
  within: string | null;
  /** What else it says of itself. */
  more: () => Readonly<Record<string, string | null>>;
  /** Reads who else is there from the answer; null: that is none. */
  read: (answer: unknown) => Person[] | null;
  /** Who was there when the page was drawn. */
  first?: readonly Person[];
};

/**
 * Shows others that this tab has something open, and who else has.
 * @returns who else is there, and `say`, to be called when the tab has something else to say of itself, or others may have
 */
export function useTabPresence<Person>({ address, within, more, read, first = [] }: Options<Person>) {
  const [people, setPeople] = useState<readonly Person[]>(first);
  const latest = useRef({ more, read });
  latest.current = { more, read };
  const sayRef = useRef(() => {});

  useEffect(() => {
    if (within === null) return;
    let tab = randomName();
    const bodyOf = (said: object): string => JSON.stringify({ tab, ...JSON.parse(within), ...said });
    const line = createPresenceLine<Person>({
      say: () => sayHere(address, bodyOf(latest.current.more()), latest.current.read),
      onPeople: (found) => setPeople((shown) => (JSON.stringify(shown) === JSON.stringify(found) ? shown : found)),
      later: (ms, task) => {
        const timer = window.setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
      nowMs,
    });
    sayRef.current = line.say;
    line.say();
    const timer = window.setInterval(line.say, everyMs);
    const leave = () => {
      navigator.sendBeacon(address, bodyOf({ left: true }));
    };
    // the browser may show the page again as it is
    const comeBack = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      // it has left under the name before
      tab = randomName();
      line.say();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      sayRef.current = () => {};
      clearInterval(timer);
      line.stop();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      leave();
      setPeople([]);
    };
  }, [address, within]);

  useNews(({ kind }) => {
    // in the background browsers let timers run once a minute, but news come in
    if (kind === 'lost' || (kind === 'beat' && document.hidden)) sayRef.current();
  });
  const say = useCallback(() => sayRef.current(), []);
  return { people, say };
}

async function sayHere<Person>(
  address: string,
  body: string,
  read: (answer: unknown) => Person[] | null,
): Promise<Person[] | null> {
  try {
    const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(answerMs) });
    return answer.ok ? read(await answer.json()) : null;
  } catch {
    return null;
  }
}
