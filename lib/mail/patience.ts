import { dayMs, hourMs } from '#lib/clock.ts';
import type { MailKind } from '#lib/mail/kinds.ts';

/** A length of time, and how people are told of it. */
type Span = { ms: number; words: string };

export type Patience = {
  /** A mail that no server has accepted after this long is given up. */
  tried: Span;
  /** The longest that it can be sent again, since then its recipient is forgotten. */
  kept: Span;
};

/** What a reader asked for is old news after a day. */
const withPaper: Patience = {
  tried: { ms: 24 * hourMs, words: '24 hours' },
  kept: { ms: 72 * hourMs, words: '72 hours' },
};

/** What a person wrote is tried for as long as mail servers do it (RFC 5321, 4.5.4.1). */
const withPerson: Patience = {
  tried: { ms: 5 * dayMs, words: 'five days' },
  kept: { ms: 6 * dayMs, words: 'six days' },
};

/** How long a mail of a kind is tried and kept, both from when it was owed (`createdAt`). */
export const patienceWith = (kind: MailKind): Patience => (kind === 'answer' ? withPerson : withPaper);

/** The longest that addresses of the paper's own mails are kept, and captured mails, which are full of them. */
export const keepAddressesMs = withPaper.kept.ms;
