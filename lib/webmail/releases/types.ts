import type { ItemState } from '#lib/wires/desk/types.ts';

/**
 * What is known of a message's sender as a press office.
 * - `release`: it is one's release, and where that is at the desk; `item` null: on its way there
 * - `claimed`: it names a sender of one and is not signed by them
 * - `known`: it is from one, and no release: an answer to us, or from a time when it was paused or unknown
 * - `atServer`: it lies at a mail server, from where nothing is handed to the wires, and names a sender of one
 * - `unknown`: its sender is verified, and could be named one; `domain` null where anybody has an address there
 */
export type PressNote =
  | { kind: 'release'; office: string; item: { id: number; state: ItemState; storyId: number | null } | null }
  | { kind: 'claimed' | 'known'; office: string }
  | { kind: 'atServer'; office: string; isVerified: boolean }
  | { kind: 'unknown'; address: string; domain: string | null; name: string };

/** A message of the newsroom's post, as an item of the wires names it. */
export type MailOfItem = { box: { slug: string; name: string }; conversationId: string };
