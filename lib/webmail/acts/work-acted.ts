import { ConflictError } from '#lib/errors.ts';
import { mergePress, ownPress, statePress, unmergePress } from '#lib/webmail/acts/work-press.ts';
import type { ConversationState, Owner } from '#lib/webmail/types.ts';
import type { Merged, OwnersSet, Split, StatesSet } from '#lib/webmail/work/types.ts';

/** What a press has done about the work on conversations. */
export type WorkActed =
  | { kind: 'stated'; set: StatesSet }
  | { kind: 'owned'; set: OwnersSet }
  | { kind: 'merged'; merged: Merged }
  | { kind: 'unmerged'; ids: string[]; into: string | null }
  | { kind: 'split'; split: Split };

export const stateNames: Readonly<Record<ConversationState, string>> = {
  open: 'open',
  waiting: 'waiting',
  done: 'done',
};

/** Each a part of one sentence. */
export function workInWords(acted: WorkActed): string[] {
  switch (acted.kind) {
    case 'stated': {
      const byState = Map.groupBy(acted.set.changed, ({ to }) => to);
      return [
        ...[...byState].map(([to, changed]) => `marked ${stateNames[to]}: ${conversations(changed)}`),
        ...staleWords(acted.set.stale),
      ];
    }
    case 'owned': {
      const byOwner = Map.groupBy(acted.set.changed, ({ owner }) => owner?.name ?? null);
      return [
        ...[...byOwner].map(([name, changed]) =>
          name === null ? `let go: ${conversations(changed)}` : `now with ${name}: ${conversations(changed)}`,
        ),
        ...staleWords(acted.set.stale),
      ];
    }
    case 'merged':
      return [`merged into one: ${acted.merged.from.length + 1} conversations`];
    case 'unmerged':
      return acted.ids.length > 0 ? [`separate again: ${acted.ids.length + 1} conversations`] : [];
    case 'split':
      return [`split off as a conversation of its own: ${messages(acted.split.messageCount)}`];
    default:
      return acted satisfies never;
  }
}

const conversations = ({ length }: readonly unknown[]) => (length === 1 ? '1 conversation' : `${length} conversations`);
const messages = (count: number) => (count === 1 ? '1 message' : `${count} messages`);
const staleWords = (stale: readonly unknown[]) =>
  stale.length > 0 ? [`left as a colleague has just changed it: ${conversations(stale)}`] : [];

/** What buttons send that reverse it. */
export function undoOfWork(acted: WorkActed): string[] {
  switch (acted.kind) {
    case 'stated': {
      const back = acted.set.changed.map(({ id, from, to }) => ({ id, from: to, to: from }));
      return back.length > 0 ? [statePress(back)] : [];
    }
    case 'owned': {
      const back = acted.set.changed.map(({ id, from, to }) => ({ id, from: to, to: from }));
      return back.length > 0 ? [ownPress(back)] : [];
    }
    case 'merged':
      return [unmergePress(acted.merged.from)];
    case 'unmerged':
      return acted.into !== null ? [mergePress([acted.into, ...acted.ids])] : [];
    case 'split':
      return [mergePress([acted.split.from, acted.split.id])];
    default:
      return acted satisfies never;
  }
}

/**
 * Tells whoever was too late with all of it.
 * @throws {ConflictError}
 */
export function refuseStale(acted: Extract<WorkActed, { kind: 'stated' | 'owned' }>): WorkActed {
  if (acted.set.stale.length === 0 || acted.set.changed.length > 0) return acted;
  const words = acted.kind === 'stated' ? statesWords(acted.set) : ownerWords(acted.set.stale[0]?.is ?? null);
  throw new ConflictError('others were faster', `${words} Nothing was changed.`);
}

const statesWords = ({ stale: [first] }: StatesSet) => `A colleague has just marked it ${first?.is ?? 'otherwise'}.`;

const ownerWords = (owner: Owner | null) =>
  owner ? `${owner.name} has it by now.` : 'It was let go meanwhile: it is nobody’s by now.';
