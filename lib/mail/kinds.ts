/** The paper's own mails, each made by a template at the moment of its delivery. */
export const templateKinds = ['share-confirm', 'share-story', 'share-notice'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Every kind of mail, as the outbox stores it. `answer`: what somebody wrote in WebMail, one mail for each recipient. */
export const mailKinds = [...templateKinds, 'answer'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What the desk calls a mail of each kind. */
export const mailKindNames: Readonly<Record<MailKind, string>> = {
  'share-confirm': 'Confirmation to a sender',
  'share-story': 'Story to a friend',
  'share-notice': 'Notice to a sender',
  answer: 'Answer from WebMail',
};
