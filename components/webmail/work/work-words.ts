import type { ConversationState, OwnerFilter } from '#lib/webmail/types.ts';
import type { PersonInMail } from '#lib/webmail/work/presence/types.ts';

export const stateLabels: Readonly<Record<ConversationState, string>> = {
  open: 'Open',
  waiting: 'Waiting',
  done: 'Done',
};

/** What a state means, where one points at its button. */
export const stateHints: Readonly<Record<ConversationState, string>> = {
  open: 'Something is to be done about it',
  waiting: 'It waits for somebody else’s answer; that opens it again',
  done: 'Nothing is left to do; a new mail opens it again',
};

export const ownerFilters: readonly { owner: OwnerFilter | null; label: string }[] = [
  { owner: null, label: 'Everyone’s' },
  { owner: 'me', label: 'Mine' },
  { owner: 'none', label: 'Nobody’s' },
];

const named = 3;

/** "Kim Reyes is answering; Ann Bell and 2 more are reading" */
export function peopleInWords(people: readonly PersonInMail[]): string {
  const answering = people.filter(({ doing }) => doing === 'answering');
  const reading = people.filter(({ doing }) => doing === 'reading');
  return [
    ...(answering.length > 0 ? [`${names(answering)} answering`] : []),
    ...(reading.length > 0 ? [`${names(reading)} reading this too`] : []),
  ].join('; ');
}

function names(people: readonly PersonInMail[]): string {
  const shown = people.slice(0, named).map(({ name }) => name);
  const left = people.length - shown.length;
  const parts = left > 0 ? [...shown, `${left} more`] : shown;
  return parts.length === 1 ? `${parts[0]} is` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} are`;
}

/** "KR" */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
