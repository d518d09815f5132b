import { dayMs } from '#lib/clock.ts';

/** Of To, Cc and Bcc, each, as they are typed. */
export const maxRecipientsLength = 20_000;
/** Of a field, once it is read. */
export const maxRecipients = 50;
export const maxSubjectLength = 500;
export const maxBodyLength = 200_000;
/** Of what a reply quotes; the rest of the body is left to its writer. */
export const maxQuotedLength = 100_000;

export const maxDraftFiles = 20;
/** Of all files of a draft together: as much as most mail servers take, of which encoding makes a third more. */
export const maxDraftFileBytes = 25 * 1024 * 1024;

/** The list shows no more. */
export const maxListedDrafts = 200;
/** How long a discarded draft can be taken back. */
export const keptDiscardedMs = dayMs;
