/** How much of a mail is read. What is beyond stays in the original, and the reading says so by its fault. */

/** Of a larger one the headers are read alone. */
export const maxMailBytes = 50 * 1024 * 1024;
/** Of all its parts together, forwarded mails included. */
export const maxHeaderBytes = 256 * 1024;
export const maxParts = 500;
/** Of parts within parts, forwarded mails included. */
export const maxDepth = 20;
/** A mail within a mail counts as so many levels: each costs another look at all its bytes. */
export const levelsOfForwarding = 4;
/** Of all bodies together. Newsletters have a fifth of it; a megabyte of HTML would take seconds. */
export const maxBodyBytes = 512 * 1024;
export const maxFiles = 500;
export const maxEvents = 50;
export const maxTextLength = 200_000;
export const maxSnippetLength = 200;
