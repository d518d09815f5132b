'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { randomName } from '#components/desk/keeping/random-name.ts';
import { useLive, useNews } from '#components/desk/live/live.tsx';
import { createPresenceLine } from '#components/desk/presence/presence-line.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nowMs, secondMs } from '#lib/clock.ts';
import { type PersonHere, presenceAnswerSchema } from '#lib/stories/presence/types.ts';

const everyMs = 10 * secondMs;
/** Before the next one is due. */
const answerMs = 8 * secondMs;

/**
 * Shows others that this tab has a story open, and who else has.
 * @param storyId null: it is new, and nobody else can have it
 * @param caret the id of the block that has the caret; null where that is elsewhere
 * @returns who else is there, and `moved`, to be called when the caret may be in another block
 */
export function usePresence(storyId: number | null, caret: () => string | null) {
  const [people, setPeople] = useState<readonly PersonHere[]>([]);
  const latestCaret = useRef(caret);
  latestCaret.current = caret;
  const sayRef = useRef(() => {});
  const saidBlock = useRef<string | null>(null);

  useEffect(() => {
    if (storyId === null) return;
    let tab = randomName();
    const line = createPresenceLine({
      say: async () => {
        saidBlock.current = latestCaret.current();
        return sayHere({ tab, story: storyId, block: saidBlock.current });
      },
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
      navigator.sendBeacon(addressOf('presence'), JSON.stringify({ tab, story: storyId, left: true }));
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
  }, [storyId]);

  useNews(({ kind }) => {
    // in the background browsers let timers run once a minute, but news come in
    if (kind === 'lost' || (kind === 'beat' && document.hidden)) sayRef.current();
  });
  useLive('presence', (event) => {
    if (event?.story === storyId) sayRef.current();
  });
  const moved = useCallback(() => {
    if (latestCaret.current() !== saidBlock.current) sayRef.current();
  }, []);
  return { people, moved };
}

async function sayHere(here: object): Promise<PersonHere[] | null> {
  try {
    const signal = AbortSignal.timeout(answerMs);
    const answer = await fetch(addressOf('presence'), { method: 'POST', body: JSON.stringify(here), signal });
    return answer.ok ? (presenceAnswerSchema.safeParse(await answer.json()).data?.people ?? null) : null;
  } catch {
    return null;
  }
}
