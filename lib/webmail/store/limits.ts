/** Of a longer conversation the newest are shown. */
export const maxShownMessages = 50;

/** Of a longer conversation the oldest are told without their bodies. */
export const maxEnvelopes = 500;

/** A list shows no more at once. */
export const maxListedConversations = 100;

/** Conversations that are filed or marked at once. */
export const maxHandledConversations = 200;

/** What is unread is counted up to this. */
export const maxCountedUnread = 100;
