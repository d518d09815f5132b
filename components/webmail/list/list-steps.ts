import type { PressName } from '#lib/webmail/acts/press.ts';
import type { TickedName } from '#lib/webmail/acts/work-press.ts';
import type { Folder } from '#lib/webmail/types.ts';

export type ListStep = { name: PressName; label: string };
export type WorkStep = { name: TickedName; label: string };

const archive = { name: 'archive', label: 'Archive' } as const;
const junk = { name: 'junk', label: 'Junk' } as const;
const trash = { name: 'trash', label: 'Trash' } as const;
const toInbox = { name: 'inbox', label: 'Move to inbox' } as const;

const placing: Readonly<Record<Folder, readonly ListStep[]>> = {
  inbox: [archive, junk, trash],
  archive: [toInbox, junk, trash],
  sent: [archive, trash],
  junk: [{ name: 'inbox', label: 'Not junk' }, trash],
  trash: [toInbox, archive],
};

/** Where conversations of a folder can be moved; null: of any folder, found by a search. */
export const placingIn = (folder: Folder | null): readonly ListStep[] =>
  folder === null ? [archive, toInbox, junk, trash] : placing[folder];

export const marking: readonly ListStep[] = [
  { name: 'read', label: 'Mark read' },
  { name: 'unread', label: 'Mark unread' },
];

/** For those who may answer; what is rarely done to several stands in the conversation alone. */
export const working: readonly WorkStep[] = [
  { name: 'take', label: 'Take' },
  { name: 'waiting', label: 'Waiting' },
  { name: 'done', label: 'Done' },
  { name: 'merge', label: 'Merge' },
];
