import type { MailStanding } from '#lib/mail/types.ts';

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
