import type { StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { Note } from '#lib/webmail/work/types.ts';

export type TimelineEntry =
  | { kind: 'message'; at: Date; message: StoredMessage }
  | { kind: 'note'; at: Date; note: Note };

/** Mails in their order, and each note behind the last mail that was there when it was written. */
export function timelineOf(messages: readonly StoredMessage[], notes: readonly Note[]): TimelineEntry[] {
  const entries: TimelineEntry[] = messages.map((message) => ({ kind: 'message', at: message.receivedAt, message }));
  for (const note of notes) {
    const before = entries.findLastIndex(({ at }) => at <= note.createdAt);
    entries.splice(before + 1, 0, { kind: 'note', at: note.createdAt, note });
  }
  return entries;
}
