/** Of a note, in characters. */
export const maxNoteLength = 5_000;

/** Of a conversation; the newest are shown. */
export const maxShownNotes = 200;

/** Conversations that are merged at once. */
export const maxMerged = 20;
