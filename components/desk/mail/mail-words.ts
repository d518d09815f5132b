import type { MailKind, MailStanding } from '#lib/mail/types.ts';

export const kindNames: Readonly<Record<MailKind, string>> = {
  'share-confirm': 'Confirmation to a sender',
  'share-story': 'Story to a friend',
  'share-notice': 'Notice to a sender',
};

export const standingNames: Readonly<Record<MailStanding, string>> = {
  held: 'Held',
  owed: 'Owed',
  failed: 'Failed',
  bounced: 'Bounced',
  sent: 'Sent',
  dropped: 'Dropped',
};

/** "1 mail", "3 mails" */
export const mails = (count: number) => (count === 1 ? '1 mail' : `${count} mails`);
