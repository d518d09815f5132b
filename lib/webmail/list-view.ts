import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import {
  type ConversationState,
  conversationStates,
  type Folder,
  folders,
  type OwnerFilter,
} from '#lib/webmail/types.ts';

/** Which list of a box is shown, or was when something in it was opened. */
export type ListView = {
  folder: Folder;
  /** What is searched for; empty: nothing. */
  search: string;
  /** Of an older page; null: the newest. */
  before: string | null;
  /** Whose conversations; left out: everybody's. */
  owner?: OwnerFilter | null;
  /** In which state; left out: in any. */
  state?: ConversationState | null;
};

const text = (maxLength: number) => z.string().transform((given) => given.trim().slice(0, maxLength));

const schema = z.object({
  folder: z.enum(folders).catch('inbox'),
  q: text(500).catch(''),
  before: text(100)
    .transform((before) => before || null)
    .catch(null),
  owner: z.enum(['me', 'none']).nullable().catch(null),
  state: z.enum(conversationStates).nullable().catch(null),
});

/** Reads a query string, or the fields of a form; what makes no sense is left out. */
export function readListView(params: Readonly<Record<string, string | string[] | undefined>>): ListView {
  const { folder, q, before, owner, state } = schema.parse(params);
  return { folder, search: q, before, ...(owner && { owner }), ...(state && { state }) };
}

/** The names of these. */
export const listFieldNames = ['folder', 'q', 'before', 'owner', 'state'] as const;

/** The view as parameters of an address, or as fields of a form. */
export function listFields({
  folder,
  search,
  before,
  owner = null,
  state = null,
}: ListView): Readonly<Record<(typeof listFieldNames)[number], string | null>> {
  return { folder: folder === 'inbox' ? null : folder, q: search || null, before, owner, state };
}

/** @param done what was done last, where it is told after another page: "archive.12" */
export function listPath(box: string, view: ListView, done: string | null = null): string {
  return addressOf('mailBox', { box }, { ...listFields(view), done });
}

export function conversationPath(box: string, id: string, view: ListView, sent: string | null = null): string {
  return addressOf('conversation', { box, id }, { ...listFields(view), sent });
}
