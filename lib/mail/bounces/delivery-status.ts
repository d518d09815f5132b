import { parseStatus, statusOfReply } from '#lib/mail/bounces/mailbox-status.ts';

/** What became of a mail: `failed` for good, or `delayed` and still being tried. The status is "5.1.1". */
export type DeliveryStatus = { action: 'failed' | 'delayed'; status: string };

/**
 * Reads the fields of a `message/delivery-status` part (RFC 3464, 2): a group about the message, then one for each
 * recipient, between empty lines. Our mails have one recipient; where that one stands for several, the mail has failed
 * only if it failed for all of them.
 * @returns null if it tells of no failure and no delay
 */
export function parseDeliveryStatus(text: string): DeliveryStatus | null {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'));
  const statuses = groups.map(statusOf);
  if (statuses.length === 0 || statuses.includes(null)) return null;
  return statuses.find((status) => status?.action === 'delayed') ?? statuses[0] ?? null;
}

function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function statusOf(fields: ReadonlyMap<string, string>): DeliveryStatus | null {
  // a comment may follow in brackets: "failed (bounced)"
  const [action] = /^(failed|delayed)(?=$|[\s(])/i.exec(fields.get('action') ?? '') ?? [];
  const stated = parseStatus(fields.get('status') ?? '');
  if (!action || !stated) return null;
  const [, reply = ''] = /^smtp\s*;(.*)/i.exec(fields.get('diagnostic-code') ?? '') ?? [];
  // x.0.0 says nothing; what the other mail server said often does
  const status = stated.endsWith('.0.0') ? (statusOfReply(reply) ?? stated) : stated;
  return { action: action.toLowerCase() === 'failed' ? 'failed' : 'delayed', status };
}
