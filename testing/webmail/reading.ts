import type { MailFile, MailHeaders, MailReading } from '#lib/webmail/types.ts';

export type WrittenMail = Partial<Omit<MailReading, 'headers'>> & { headers?: Partial<MailHeaders> };

/** A mail as it would be read, of which a test says what matters to it. */
export function mailReading({ headers, text = 'The river froze on Monday.', ...rest }: WrittenMail = {}): MailReading {
  return {
    headers: {
      from: { name: 'Ann Bell', address: 'ann@river.example' },
      sender: null,
      replyTo: [],
      to: [{ name: '', address: 'news@paper.example' }],
      cc: [],
      subject: 'The river',
      sentAt: null,
      messageId: '',
      references: [],
      inReplyTo: '',
      listId: '',
      isAutomatic: false,
      ...headers,
    },
    bodies: [],
    files: [],
    events: [],
    forwarded: [],
    isEncrypted: false,
    warnings: [],
    rules: 1,
    fault: null,
    text,
    snippet: text.slice(0, 200),
    ...rest,
  };
}

/** A mail that another one carries. */
export function forwardedMail(mail: WrittenMail): MailReading['forwarded'][number] {
  const { rules: _, fault: __, text: ___, snippet: ____, ...content } = mailReading(mail);
  return { ...content, path: '2' };
}

export const mailFile = (name: string, isInline = false): MailFile => ({
  path: '2',
  name,
  type: 'application/pdf',
  sizeBytes: 1_000,
  isInline,
  isPicture: false,
  warnings: [],
});
