import { keyedHash } from '#lib/crypto/keyed-hash.ts';

/**
 * The tokens of a share's links. Each is derived from the share's id with the portal's secret, so that it can be made
 * again (for a second mail, for a second press) and is kept nowhere; the database knows its hash.
 */

/** Of the link in the sender's mail: whoever has it reads that mailbox. It acts once. */
export const confirmToken = (shareId: string) => keyedHash('sharing-hashes', 'share-confirm-token', shareId);

/** Of the page that tells how far a share is, for the browser that asked. It confirms nothing. */
export const statusToken = (shareId: string) => keyedHash('sharing-hashes', 'share-status-token', shareId);

/** A confirmation link's token as the database knows it. */
export const tokenHash = (token: string) => keyedHash('sharing-hashes', 'share-token', token);

/** A status page's token as the database knows it. */
export const statusHash = (token: string) => keyedHash('sharing-hashes', 'share-status', token);
