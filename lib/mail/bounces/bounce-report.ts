import PostalMime, { type Email } from 'postal-mime';
import { type DeliveryStatus, parseDeliveryStatus } from '#lib/mail/bounces/delivery-status.ts';

/** A bounce: what became of a mail, and what says which mail. */
export type BounceReport = DeliveryStatus & {
  /** Where the bounce was sent, as the headers have it: one of our return paths, or anything else. */
  sentTo: string;
  /** The Message-ID of what came back. */
  messageId: string | null;
};

const deliveryStatusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const returnedTypes = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];
const recipientHeaders = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to'];

/**
 * Reads a bounce (RFC 3464, in the envelope of RFC 6522). Whatever else a mailbox gets (an answer, an absence, a bounce
 * in somebody's own words) is not guessed at.
 * @param raw a whole message, or its beginning
 * @returns null if it is no such report
 */
export async function readBounceReport(raw: Buffer): Promise<BounceReport | null> {
  const email = await parse(raw);
  if (!email || !isDeliveryReport(email)) return null;
  const status = parseDeliveryStatus(partOf(email, deliveryStatusTypes) ?? '');
  if (!status) return null;
  const sentTo = email.headers.filter(({ key }) => recipientHeaders.includes(key)).map(({ value }) => value);
  return { ...status, sentTo: sentTo.join(' '), messageId: messageIdIn(partOf(email, returnedTypes) ?? '') };
}

/** Returned messages stay closed: what stands in them is somebody's text, and may look like a report itself. */
async function parse(raw: Buffer): Promise<Email | null> {
  const limits = { maxNestingDepth: 10, forceRfc822Attachments: true, attachmentEncoding: 'utf8' } as const;
  // it throws for what is nested too deep
  return PostalMime.parse(raw, limits).catch(() => null);
}

function isDeliveryReport({ headers }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return /^\s*multipart\/report\s*;/i.test(type) && /;\s*report-type\s*=\s*"?delivery-status\b/i.test(type);
}

function partOf({ attachments }: Email, types: readonly string[]): string | null {
  const content = attachments.find(({ mimeType }) => types.includes(mimeType))?.content;
  return typeof content === 'string' ? content : null;
}

function messageIdIn(returned: string): string | null {
  const [headers = ''] = returned.split(/\r?\n\r?\n/, 1);
  return /^message-id:\s*(<[^<>\s]+>)/im.exec(headers)?.[1] ?? null;
}
