/** The form's field names. `honeypot` is hidden from people: only a machine fills it in. */
export const shareFields = {
  storyId: 'storyId',
  sender: 'sender',
  recipient: 'recipient',
  honeypot: 'leaveEmpty',
} as const;

/** What a reader typed, so that it can come back. */
export type ShareValues = { sender: string; recipient: string };

/** What the form shows after it was sent. Success is no state: it redirects. */
export type ShareState =
  | { status: 'idle' }
  | { status: 'invalid'; values: ShareValues; fieldErrors: Partial<Record<keyof ShareValues, string>> }
  | { status: 'refused'; message: string; values: ShareValues };

/** How stories can be emailed. `mailto`: by the reader's own mail program; `off`: not at all. */
export type SharingMode = 'confirm' | 'direct' | 'mailto' | 'off';
