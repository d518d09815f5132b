import type { WorkPress } from '#lib/webmail/acts/work-press.ts';
import type { Place } from '#lib/webmail/types.ts';

/** The name of the buttons of a list and of a conversation, and what begins the names of the boxes to tick. */
export const pressField = 'press';
export const tickField = 'conversation-';

export const pressNames = ['inbox', 'archive', 'junk', 'trash', 'read', 'unread'] as const satisfies readonly (
  | Place
  | Mark
)[];
export type Mark = 'read' | 'unread';
export type PressName = (typeof pressNames)[number];
/** To move conversations somewhere, or to mark them. */
export type MailPress = { name: PressName; ids: string[] };
export type Press = MailPress | WorkPress;

/** What a button sends: "archive" is about those that are ticked, "archive.12.15" about these. */
export function pressOf(name: PressName, ids: readonly string[] = []): string {
  return [name, ...ids].join('.');
}
