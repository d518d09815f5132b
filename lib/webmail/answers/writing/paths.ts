import { addressOf } from '#lib/addresses/address-of.ts';
import type { DraftKind } from '#lib/webmail/answers/types.ts';
import { conversationPath, type ListView, listFields } from '#lib/webmail/list-view.ts';

/** @param message that is answered or forwarded; null: a new mail */
export function writePath(box: string, as: DraftKind, message: string | null, view: ListView): string {
  return addressOf('mailWrite', { box }, { ...listFields(view), message, as });
}

/** How a draft was kept that one comes to: as it was, or its words apart from another's ("aside.<other draft>"). */
export function draftPath(box: string, id: string, view: ListView, kept: string | null = null): string {
  return addressOf('mailDraft', { box, id }, { ...listFields(view), kept });
}

/** @param done what was done last, and how it is undone: "discarded.<draft>" */
export function draftsPath(box: string, done: string | null = null): string {
  return addressOf('mailDrafts', { box }, { done });
}

/** Where an answer that leaves is seen, with the button that calls it back. */
export function leavingPath(box: string, answer: { id: string; conversationId: string | null }, view: ListView) {
  const { id, conversationId } = answer;
  const page = conversationId === null ? draftsPath(box) : conversationPath(box, conversationId, view);
  return `${page}#${leavingName(id)}`;
}

/** What the place of an answer that leaves is called in a page. */
export const leavingName = (id: string): string => `leaving-${id}`;
