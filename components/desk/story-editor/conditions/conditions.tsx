'use client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { ConditionsChooser } from '#components/desk/story-editor/conditions/conditions-chooser.tsx';
import type { Takeable } from '#lib/conditions/blocks/types.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { TakenConditions } from '#lib/stories/blocks/conditions.ts';

export type ListTakeable = (input: { editionId: number; language: string }) => Promise<DeskResult<Takeable[]>>;

/** What may be shown of a place now, or why that is not known. */
export type Asked = { kind: 'found'; takeable: readonly Takeable[] } | { kind: 'fault'; message: string };

type Conditions = {
  ask: (editionId: number) => Promise<Asked>;
  /** Lets the person pick from what there is; null when they change their mind. */
  choose: (editionId?: number) => Promise<TakenConditions | null>;
};

const ConditionsContext = createContext<Conditions | null>(null);

/** The conditions of the paper's places, for whatever inside the editor wants them. */
export function useConditions(): Conditions {
  const conditions = useContext(ConditionsContext);
  if (!conditions) throw new Error('useConditions needs a ConditionsProvider above it');
  return conditions;
}

type Props = {
  editions: readonly Edition[];
  /** The edition that is asked about first. */
  firstId: number | undefined;
  /** The story's. */
  language: string;
  list: ListTakeable;
  children: ReactNode;
};
type Choice = { editionId: number | undefined; settle: (chosen: TakenConditions | null) => void };

export function ConditionsProvider({ editions, firstId, language, list, children }: Props) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const opener = useRef<Element | null>(null);
  const ask = useCallback((editionId: number) => askFor(list, { editionId, language }), [list, language]);
  const choose = useCallback(
    (editionId = firstId) => {
      opener.current = document.activeElement;
      return new Promise<TakenConditions | null>((settle) => setChoice({ editionId, settle }));
    },
    [firstId],
  );
  const value = useMemo<Conditions>(() => ({ ask, choose }), [ask, choose]);
  const settle = (chosen: TakenConditions | null) => {
    choice?.settle(chosen);
    setChoice(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <ConditionsContext value={value}>
      {children}
      {choice && <ConditionsChooser editions={editions} firstId={choice.editionId} ask={ask} onDone={settle} />}
    </ConditionsContext>
  );
}

async function askFor(list: ListTakeable, input: Parameters<ListTakeable>[0]): Promise<Asked> {
  try {
    const result = await list(input);
    if (result.kind === 'ok') return { kind: 'found', takeable: result.value };
    const message = result.kind === 'refused' ? result.message : Object.values(result.fieldErrors).join(' ');
    return { kind: 'fault', message };
  } catch {
    return { kind: 'fault', message: 'The server could not be reached. Your words are still here: try again.' };
  }
}
