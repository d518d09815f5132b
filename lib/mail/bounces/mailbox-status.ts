/**
 * The enhanced statuses (RFC 3463 and its registry) that say the recipient's mailbox is gone for good. The others of
 * class 5 are about something else: us or what we say (5.7.x, 5.1.7, 5.1.8), this one message (5.2.3, 5.3.4, 5.6.x), a
 * machine or a route (5.3.x, 5.4.x), the conversation (5.5.x), a mailbox that is only full (5.2.2), or nothing
 * (5.0.0, 5.1.0, 5.2.0). None of those is a reason never to write to a person again.
 */
const goneStatuses: ReadonlySet<string> = new Set([
  '5.1.1', // no such mailbox
  '5.1.2', // no such domain
  '5.1.3', // not an address
  '5.1.4', // more than one mailbox it could be
  '5.1.6', // moved, and nobody says where to
  '5.1.10', // the domain takes no mail (RFC 7505); with Exchange: no such mailbox
  '5.2.1', // disabled
]);

/** Does the status say that whoever is written to there will never read it? */
export function isMailboxGone(status: string): boolean {
  return goneStatuses.has(status);
}

/** A status where one is due, such as "5.1.1" or "5.1.1 (bad destination mailbox)"; null if it is none. */
export function parseStatus(text: string): string | null {
  const [, status] = /^\s*([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text) ?? [];
  return status ?? null;
}

/** The status a mail server gave with its reply: "5.1.1" in "550 5.1.1 no such user" and in "550-5.1.1 no such". */
export function statusOfReply(reply: string): string | null {
  const [, code = '', rest = ''] = /^\s*([245])\d\d[ -](.*)/.exec(reply) ?? [];
  const status = parseStatus(rest);
  // RFC 2034, 4: the two must agree in class
  return status?.startsWith(code) ? status : null;
}
