import { type ConversationState, conversationStates } from '#lib/webmail/types.ts';
import type { OwnerChange, StateChange } from '#lib/webmail/work/types.ts';

/** The name of the field that says whom a conversation is handed to. */
export const personField = 'person';

/** To work on conversations with colleagues, or to arrange them anew. */
export type WorkPress =
  | { name: 'state'; changes: StateChange[] }
  | { name: 'own'; changes: OwnerChange[] }
  | { name: 'merge' | 'unmerge'; ids: string[] }
  | { name: 'split'; id: string; message: string };

/** What is ticked in a list, or stands in a button, as the page showed it. */
export type Seen = { id: string; state: ConversationState; ownerId: string | null };

/** The buttons of a list, about what is ticked. */
export const tickedNames = [...conversationStates, 'take', 'release', 'merge'] as const;
export type TickedName = (typeof tickedNames)[number];

const nobody = '-';
/** Whoever presses it; whoever is named in the form. */
const [actor, person] = ['me', 'person'];

export const statePress = (changes: readonly StateChange[]): string =>
  ['state', ...changes.map(({ id, from, to }) => `${id}~${from}~${to}`)].join('.');

export const ownPress = (changes: readonly OwnerChange[]): string =>
  ['own', ...changes.map(({ id, from, to }) => `${id}~${from ?? nobody}~${to ?? nobody}`)].join('.');

export const takePress = ({ id, ownerId }: Pick<Seen, 'id' | 'ownerId'>): string =>
  ownPress([{ id, from: ownerId, to: actor }]);

export const givePress = ({ id, ownerId }: Pick<Seen, 'id' | 'ownerId'>): string =>
  ownPress([{ id, from: ownerId, to: person }]);

export const mergePress = (ids: readonly string[]): string => ['merge', ...ids].join('.');
export const unmergePress = (ids: readonly string[]): string => ['unmerge', ...ids].join('.');
export const splitPress = (id: string, message: string): string => `split.${id}~${message}`;

/** What a tick says of its conversation. */
export const tickOf = (mark: 'read' | 'unread', { state, ownerId }: Omit<Seen, 'id'>): string =>
  [mark, state, ownerId ?? nobody].join('~');

/** What stood in a tick; null for what is none. */
export function seenIn(id: string, tick: string): Seen | null {
  const [, said, ownerId] = tick.split('~');
  const state = conversationStates.find((known) => known === said);
  return state && ownerId ? { id, state, ownerId: ownerId === nobody ? null : ownerId } : null;
}

/** What a button of a list is about, once it is known what is ticked. */
export function pressOfTicked(name: TickedName, seen: readonly Seen[]): WorkPress {
  if (name === 'merge') return { name, ids: seen.map(({ id }) => id) };
  if (name === 'take' || name === 'release') {
    const to = name === 'take' ? actor : null;
    return { name: 'own', changes: seen.map(({ id, ownerId }) => ({ id, from: ownerId, to })) };
  }
  return { name: 'state', changes: seen.map(({ id, state }) => ({ id, from: state, to: name })) };
}

/**
 * Reads one press of a button.
 * @param handedTo the person that the form names
 * @returns null for what is none of these
 */
export function readWorkPress(text: string, handedTo: string): WorkPress | null {
  const [name, ...tokens] = text.split('.');
  const parts = tokens.map((token) => token.split('~'));
  if (name === 'state') {
    const changes = parts.flatMap(([id, from, to]) => {
      const [was, becomes] = [from, to].map((said) => conversationStates.find((known) => known === said));
      return id && was && becomes ? [{ id, from: was, to: becomes }] : [];
    });
    return changes.length > 0 && changes.length === parts.length ? { name, changes } : null;
  }
  if (name === 'own') {
    const changes = parts.flatMap(([id, from, to]) => {
      const [was, becomes] = [from, to].map((said) => (said === nobody ? null : said));
      if (!id || was === undefined || becomes === undefined) return [];
      return [{ id, from: was, to: becomes === person ? handedTo || null : becomes }];
    });
    return changes.length > 0 && changes.length === parts.length ? { name, changes } : null;
  }
  if (name === 'split') {
    const [id, message] = parts[0] ?? [];
    return id && message ? { name, id, message } : null;
  }
  return (name === 'merge' || name === 'unmerge') && tokens.length > 0 ? { name, ids: tokens } : null;
}

/** Whoever is meant by `me`. */
export const forActor = (changes: readonly OwnerChange[], actorId: string | null): OwnerChange[] =>
  changes.map((change) => ({
    ...change,
    from: change.from === actor ? actorId : change.from,
    to: change.to === actor ? actorId : change.to,
  }));
