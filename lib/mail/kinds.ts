/** Every kind of mail, as the outbox stores it. */
export const mailKinds = ['share-confirm', 'share-story', 'share-notice'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What the desk calls a mail of each kind. */
export const mailKindNames: Readonly<Record<MailKind, string>> = {
  'share-confirm': 'Confirmation to a sender',
  'share-story': 'Story to a friend',
  'share-notice': 'Notice to a sender',
};
