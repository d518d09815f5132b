'use client';
import { useState } from 'react';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { DeskResult, Invalid, Refused } from '#lib/staff/forms/desk-result.ts';
import type { StoryActions } from '#lib/stories/desk/types.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

/** Where the server says what came of it (`message`), that is shown. */
type Step = (actions: StoryActions, story: StoryVersion) => Promise<DeskResult<StoryVersion & { message?: string }>>;
export type Outcome =
  | { kind: 'done'; words: string }
  | { kind: 'unsaved' }
  | { kind: 'unreachable' }
  | Invalid
  | Refused;

/** Takes a story through the workflow. Every step first saves what is in the editor. */
export function useSteps(editing: StoryEditing, actions: StoryActions) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = async (step: Step, done = ''): Promise<Outcome> => {
    const outcome = await editing.saver.step(async (story): Promise<Outcome> => {
      const result = await step(actions, story);
      if (result.kind === 'refused' && result.code === 'conflict') {
        await editing.saver.meet(result);
        await editing.refresh(story.id);
      }
      if (result.kind !== 'ok') return result;
      const { message, ...version } = result.value;
      editing.saver.stepped(version);
      await editing.refresh(story.id);
      return { kind: 'done', words: message ?? done };
    });
    return outcome ?? { kind: 'unsaved' };
  };

  return {
    busy,
    outcome,
    /** @param done what to say afterwards, where the server does not */
    run: async (step: Step, done?: string): Promise<boolean> => {
      if (busy) return false;
      setBusy(true);
      setOutcome(null);
      const next = await take(step, done).catch((): Outcome => ({ kind: 'unreachable' }));
      setOutcome(next);
      setBusy(false);
      return next.kind === 'done';
    },
    save: async (): Promise<void> => {
      setOutcome(null);
      const story = await editing.saver.saveNow({ byHand: true });
      if (story) await editing.refresh(story.id).catch(() => {});
    },
  };
}

export type Steps = ReturnType<typeof useSteps>;
