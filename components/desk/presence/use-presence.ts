'use client';
import { useCallback, useRef } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { useTabPresence } from '#components/desk/presence/use-tab-presence.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type PersonHere, presenceAnswerSchema } from '#lib/stories/presence/types.ts';

const readPeople = (answer: unknown): PersonHere[] | null =>
  presenceAnswerSchema.safeParse(answer).data?.people ?? null;

/**
 * Shows others that this tab has a story open, and who else has.
 * @param storyId null: it is new, and nobody else can have it
 * @param caret the id of the block that has the caret; null where that is elsewhere
 * @returns who else is there, and `moved`, to be called when the caret may be in another block
 */
export function usePresence(storyId: number | null, caret: () => string | null) {
  const latestCaret = useRef(caret);
  latestCaret.current = caret;
  const saidBlock = useRef<string | null>(null);
  const { people, say } = useTabPresence({
    address: addressOf('presence'),
    within: storyId === null ? null : JSON.stringify({ story: storyId }),
    more: () => {
      saidBlock.current = latestCaret.current();
      return { block: saidBlock.current };
    },
    read: readPeople,
  });
  useLive('presence', (event) => {
    if (event?.story === storyId) say();
  });
  const moved = useCallback(() => {
    if (latestCaret.current() !== saidBlock.current) say();
  }, [say]);
  return { people, moved };
}
