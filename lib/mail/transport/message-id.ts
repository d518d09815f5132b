const outboxMessageId = /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^\s<>@]+>?$/i;

/**
 * A mail's Message-ID, always the same for the same row of the outbox, so that a mail server's log says which it was.
 * @param id the outbox row's
 * @param mailFrom the address mails come from (`MAIL_FROM`)
 * @returns with its angle brackets
 */
export function messageIdOf(id: string, mailFrom: string): string {
  return `<${id}@${domainOf(mailFrom)}>`;
}

/** The Message-ID that a mail of the outbox leaves under, with its angle brackets. */
export function messageIdOfMail(mail: { id: string; messageId: string | null }, mailFrom: string): string {
  return mail.messageId === null ? messageIdOf(mail.id, mailFrom) : `<${mail.messageId}>`;
}

/** The id of the outbox row that a Message-ID, with or without its angle brackets, is of; null if it is not of one. */
export function outboxIdOf(messageId: string): string | null {
  return outboxMessageId.exec(messageId.trim())?.[1]?.toLowerCase() ?? null;
}

/** What stands after the @ of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
