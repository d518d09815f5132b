import { dayMs, secondMs } from '#lib/clock.ts';

/** How long whoever sent an answer can take it back. */
export const undoMs = 10 * secondMs;

/** How far ahead an answer can be sent. */
export const longestWaitMs = 366 * dayMs;

/** Of an answer, in all its fields together. */
export const maxAnswerRecipients = 50;

/** Of a conversation, the newest: as many as it shows messages. */
export const maxListedAnswers = 50;
