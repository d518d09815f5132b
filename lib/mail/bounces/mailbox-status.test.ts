import { expect, it } from 'vitest';
import { isMailboxGone, parseStatus, statusOfReply } from '#lib/mail/bounces/mailbox-status.ts';

// RFC 3463, section 3, and the registry of RFC 5248
it.each([
  ['5.1.1', 'bad destination mailbox', true],
  ['5.1.2', 'bad destination system', true],
  ['5.1.3', 'bad destination mailbox syntax', true],
  ['5.1.4', 'ambiguous destination', true],
  ['5.1.6', 'moved, no forwarding address', true],
  ['5.1.10', 'null MX', true],
  ['5.2.1', 'mailbox disabled', true],
  ['5.0.0', 'no reason given', false],
  ['5.1.0', 'some address', false],
  ['5.1.5', 'address valid', false],
  ['5.1.7', 'our address has bad syntax', false],
  ['5.1.8', 'our system is bad', false],
  ['5.2.0', 'some mailbox trouble', false],
  ['5.2.2', 'mailbox full', false],
  ['5.2.3', 'longer than the mailbox takes', false],
  ['5.3.0', 'their system', false],
  ['5.3.4', 'too big', false],
  ['5.4.1', 'no answer', false],
  ['5.4.4', 'unable to route', false],
  ['5.4.6', 'routing loop', false],
  ['5.5.0', 'protocol', false],
  ['5.6.0', 'media', false],
  ['5.7.1', 'policy', false],
  ['5.7.26', 'authentication failed', false],
  ['4.1.1', 'not now', false],
  ['4.2.2', 'full for now', false],
  ['2.1.5', 'delivered', false],
])('%s (%s): the mailbox is gone: %s', (status, _meaning, gone) => {
  expect(isMailboxGone(status)).toBe(gone);
});

it.each([
  ['550 5.1.1 <kim@friend.example>: no such user', '5.1.1'],
  ['550-5.1.1 The email account that you tried to reach\n550 5.1.1 does not exist', '5.1.1'],
  ['554 5.7.1 not from you', '5.7.1'],
  ['550 no such user', null],
  ['550 we say 5.1.1 here', null],
  ['450 5.1.1 of two minds', null],
  ['550 5.1.1.1 a machine', null],
  ['', null],
])('the status in the reply %j is %s', (reply, status) => {
  expect(statusOfReply(reply)).toBe(status);
});

it('reads a status with a comment', () => {
  expect(parseStatus(' 5.1.1 (bad destination mailbox address)')).toBe('5.1.1');
});
