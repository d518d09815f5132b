'use client';
import { useState } from 'react';
import { z } from 'zod';
import { useKept } from '#components/desk/keeping/use-kept.ts';

const textSchema = z.string();

/** What is written to readers beside a story, and not published yet. */
export function useNote(what: string) {
  const [text, setText] = useState('');
  const kept = useKept({
    what,
    schema: textSchema,
    read: () => text,
    isUnsaved: () => text.trim() !== '',
    isStored: () => false,
  });
  return {
    text,
    type: (typed: string): void => {
      setText(typed);
      if (typed.trim()) kept.touched();
      else kept.settled();
    },
    published: (): void => {
      setText('');
      kept.settled();
    },
    lost: kept.lost,
    dropLost: kept.dropLost,
    putBack: (): void => {
      setText(kept.lost?.value ?? '');
      kept.dropLost();
      kept.touched();
    },
  };
}
