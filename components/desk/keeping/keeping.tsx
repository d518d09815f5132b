'use client';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { adoptFormerWords } from '#components/desk/keeping/former-words.ts';
import { askBeforeLeaving } from '#components/desk/keeping/leaving.ts';
import { browserStorage, sweepShelves } from '#components/desk/keeping/shelf.ts';
import { nowMs } from '#lib/clock.ts';

const PersonContext = createContext<string | null>(null);

/** Whose words are kept here; null where nobody is signed in, and nothing is. */
export const usePerson = () => useContext(PersonContext);

/** Nothing that is typed at the desk is lost: what is not stored is kept in this browser, and leaving it asks. */
export function Keeping({ person, children }: { person: string; children: ReactNode }) {
  useEffect(() => {
    adoptFormerWords(browserStorage());
    sweepShelves(browserStorage(), nowMs());
    return askBeforeLeaving();
  }, []);
  return <PersonContext value={person}>{children}</PersonContext>;
}
