import type { ServerFault } from '#lib/sharing/mastodon-server.ts';

/** The form's field names. `honeypot` is a hidden field, which even a text browser does not show: only a machine fills it in. */
export const shareFields = {
  storyId: 'storyId',
  sender: 'sender',
  recipient: 'recipient',
  honeypot: 'website',
} as const;

/** The field names of the form that asks for a Mastodon server. */
export const mastodonFields = { storyId: 'storyId', server: 'server' } as const;

/** What a reader typed, so that it can come back. */
export type ShareValues = { sender: string; recipient: string };

/** What is wrong with an address. */
export type AddressFault = 'missing' | 'unreadable';

/** The limits a sender may know of. */
export type ShownLimit = 'sender' | 'confirmation' | 'network' | 'story' | 'overall';

/** Why a story is not emailed. `waitMinutes`: whole minutes until the same request would be accepted, at least 1. */
export type ShareRefusal =
  | { code: 'noStory' | 'notOurForm' | 'switchedOff' | 'storyGone' | 'noRoom' }
  | { code: 'limited'; limit: ShownLimit; waitMinutes: number };

/** What the form shows after it was sent. Success is no state: it redirects. */
export type ShareState =
  | { status: 'idle' }
  | { status: 'invalid'; values: ShareValues; fieldErrors: Partial<Record<keyof ShareValues, AddressFault>> }
  | { status: 'refused'; refusal: ShareRefusal; values: ShareValues };

/** What the form that has the confirmation sent again shows afterwards. */
export type ResendState = { status: 'idle' | 'resent' } | { status: 'refused'; refusal: ShareRefusal };

/** What the form that asks for a Mastodon server shows after it was sent. Success redirects there. */
export type MastodonState = { status: 'idle' } | { status: 'invalid'; server: string; fault: ServerFault };

/** How stories can be emailed. `mailto`: by the reader's own mail program; `off`: not at all. */
export type SharingMode = 'confirm' | 'direct' | 'mailto' | 'off';
