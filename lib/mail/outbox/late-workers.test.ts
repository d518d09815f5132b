import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { ConflictError } from '#lib/errors.ts';
import { dropMail } from '#lib/mail/outbox/drop-mail.ts';
import { settleMail } from '#lib/mail/outbox/settle-mail.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { storedMail } from '#testing/mail/outbox.ts';
import { testOutbox } from '#testing/mail/test-outbox.ts';

const start = new Date('2026-11-23T08:35:00Z');
const edie: Actor = { id: 'e', name: 'Edie', role: 'editor' };
const { db, server, transport, later, deliver, loseWorker, rowOf } = testOutbox(start);

/** Its lease runs out after the dot and the row is held; then `meanwhile` happens; then the server's answer arrives. */
function late(meanwhile: () => Promise<unknown>): { transport: MailTransport } {
  const slow: MailTransport = {
    ...transport(),
    send: async (outgoing, passGate, signal) => {
      const answer = await transport()
        .send(outgoing, passGate, signal)
        .then(
          () => null,
          (error: unknown) => error,
        );
      await deliver(later(11 * minuteMs));
      await meanwhile();
      if (answer) throw answer;
    },
  };
  return { transport: slow };
}

const settle = (mail: { id: string }, outcome: 'delivered' | 'send-again') => async () => {
  const { id, attempts, phase } = await rowOf(mail);
  expect(phase).toBe('held');
  await settleMail(db(), edie, { id, attempts, outcome }, later(12 * minuteMs));
};

describe('a worker that comes late', () => {
  it('saves a mail from going out twice that was to be sent again and is not yet', async () => {
    const mail = await storedMail(db(), {}, start);
    await deliver(start, late(settle(mail, 'send-again')));
    expect(await rowOf(mail)).toMatchObject({ phase: 'sent', attempts: 1, sealed: null });
    await deliver(later(hourMs));
    expect(server().mails).toHaveLength(1);
  });

  it('changes nothing when another has taken the mail since', async () => {
    const mail = await storedMail(db(), {}, start);
    server().onMessage = () => ({ code: 554, text: 'not today' });
    const taken: MailTransport = { ...transport(), send: () => new Promise(() => {}) };
    await deliver(
      start,
      late(async () => {
        await settle(mail, 'send-again')();
        loseWorker(later(12 * minuteMs), taken);
        await expect.poll(async () => (await rowOf(mail)).phase).toBe('sending');
      }),
    );
    expect(await rowOf(mail)).toMatchObject({ phase: 'sending', attempts: 2 });
  });

  it.each([
    ['refused', 554],
    ['deferred', 451],
  ])('does not undo what a person settled when the answer is that it was %s', async (_what, code) => {
    const mail = await storedMail(db(), {}, start);
    server().onMessage = () => ({ code, text: 'no' });
    await deliver(start, late(settle(mail, 'delivered')));
    expect(await rowOf(mail)).toMatchObject({ phase: 'sent', endedAt: later(12 * minuteMs) });
  });

  it('keeps a mail owed that a person had sent again, when the answer is that it was refused', async () => {
    const mail = await storedMail(db(), {}, start);
    server().onMessage = () => ({ code: 554, text: 'no' });
    await deliver(start, late(settle(mail, 'send-again')));
    expect(await rowOf(mail)).toMatchObject({ phase: 'owed', attempts: 1 });
  });

  it('cannot have its mail dropped out of its hands', async () => {
    const mail = await storedMail(db(), {}, start);
    const dropping: MailTransport = {
      ...transport(),
      send: async (outgoing, passGate, signal) => {
        await expect(dropMail(db(), edie, await rowOf(mail), start)).rejects.toThrow(ConflictError);
        await transport().send(outgoing, passGate, signal);
      },
    };
    await deliver(start, { transport: dropping });
    expect(await rowOf(mail)).toMatchObject({ phase: 'sent' });
  });
});
