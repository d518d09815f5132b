import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs, secondMs } from '#lib/clock.ts';
import { readBounceReport } from '#lib/mail/bounces/bounce-report.ts';
import { recordBounce } from '#lib/mail/bounces/record-bounce.ts';
import { returnPathOf } from '#lib/mail/bounces/return-path.ts';
import { holdMail } from '#lib/mail/outbox/hold-mail.ts';
import { settleMail } from '#lib/mail/outbox/settle-mail.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import { system } from '#lib/staff/permissions.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { tellOfAnswer } from '#lib/webmail/answers/sending/answer-news.ts';
import { keepSettled } from '#lib/webmail/answers/sending/keep-settled.ts';
import { listAnswers } from '#lib/webmail/answers/sending/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { postfixBounce } from '#testing/mail/bounces.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';

const start = new Date('2026-11-30T19:05:00Z');
const { db, box, boxOfKim, kim, tools, server, later, send, receive, deliver, answer, mails } = answerScene(start);
const due = later(10 * secondMs);

const messagesIn = (boxId: number) =>
  db().select().from(webmailMessages).where(eq(webmailMessages.boxId, boxId)).orderBy(webmailMessages.id);

async function standings(conversation: string | null) {
  const answers = await listAnswers(db(), kim(), { box: box().slug, conversation: conversation ?? '' });
  return answers.flatMap(({ recipients }) => recipients.map(({ standing, problem }) => [standing, problem]));
}
const reply = async (to: string) => {
  const { messageId } = await receive({ headers: { messageId: `${Math.random()}@river.example` } });
  return send({ kind: 'reply', answersId: String(messageId), to });
};

describe('mail between boxes of ours', () => {
  it('is delivered within the house at its time, never by a mail server', async () => {
    const other = await boxOfKim();
    const [local, domain] = other.address.split('@');
    const { id } = await send({ to: `${local?.toUpperCase()}+desk@${domain}, ann@river.example` });
    expect(await messagesIn(other.boxId)).toEqual([]);
    await deliver(due);
    await deliver(later(hourMs));
    expect(server().mails.map(({ to }) => to)).toEqual([['ann@river.example']]);
    const [came, ...more] = await messagesIn(other.boxId);
    expect(more).toEqual([]);
    expect(came).toMatchObject({ direction: 'in', rawHash: (await answer(id))?.rawHash });
    expect(came?.verification).toEqual({ kind: 'verified', domain: 'paper.example' });
    expect(await messagesIn(box().boxId)).toMatchObject([{ direction: 'out' }]);
    const recipients = await db().select().from(webmailRecipients).where(eq(webmailRecipients.answerId, id));
    expect(recipients.map(({ deliveredAt }) => deliveredAt).sort()).toEqual([due, null]);
    expect((await mails()).map(({ phase }) => phase)).toEqual(['sent', 'sent']);
  });

  it('is there once where the box writes to itself', async () => {
    await send({ to: box().address, cc: `ann@river.example` });
    await deliver(due);
    expect(await messagesIn(box().boxId)).toMatchObject([{ direction: 'out' }]);
    expect(server().mails).toHaveLength(1);
  });

  it('neither waits for the other where two boxes write to each other at once', async () => {
    const other = await boxOfKim();
    for (let number = 0; number < 3; number += 1) {
      await send({ to: other.address });
      const draft = draftWords({ to: box().address });
      const { id, version } = await saveDraft(db(), kim(), { box: other.slug, draft }, start);
      await sendDraft(db(), kim(), { box: other.slug, id, version }, start, tools());
    }
    await Promise.all([deliver(due), deliver(due)]);
    expect((await mails()).map(({ phase, attempts }) => [phase, attempts])).toEqual(Array(6).fill(['sent', 1]));
    const directions = (await messagesIn(other.boxId)).map(({ direction }) => direction);
    expect(directions.filter((direction) => direction === 'in')).toHaveLength(3);
  });
});

describe('how it stands with each recipient', () => {
  it('refused for one, delivered to the others', async () => {
    server().onRecipient = (address) => (address.startsWith('bo') ? { code: 550, text: 'no <bo@mill.example>' } : 'ok');
    const { conversationId } = await reply('ann@river.example, bo@mill.example, cy@river.example');
    await deliver(due);
    expect(await standings(conversationId)).toEqual([
      ['delivered', null],
      ['failed', expect.stringMatching(/550/)],
      ['delivered', null],
    ]);
  });

  it('held where the server fell silent, and settled by a person', async () => {
    server().onMessage = () => 'hang up';
    const { conversationId } = await reply('ann@river.example');
    await deliver(due);
    await deliver(later(dayMs));
    expect(await standings(conversationId)).toEqual([['held', expect.any(String)]]);
    const [row] = await mails();
    server().onMessage = () => 'ok';
    await settleMail(db(), system, { ...(row ?? expect.unreachable()), outcome: 'send-again' }, later(2 * dayMs));
    await deliver(later(2 * dayMs));
    expect(await standings(conversationId)).toEqual([['delivered', null]]);
    expect(server().mails[0]?.parsed.messageId).toBe(`<${row?.messageId}>`);
  });

  it('came back, told by its own return path', async () => {
    const { conversationId } = await reply('ann@river.example, bo@mill.example');
    const transport = smtpTransport(server().url, {
      name: 'Action News',
      address: 'share@paper.example',
      bounces: 'bounces@paper.example',
    });
    await deliver(due, transport);
    transport.close();
    const [first] = await mails();
    const sentTo = returnPathOf(first?.id ?? '', 'bounces@paper.example');
    expect(server().mails.map(({ from }) => from)).toContain(sentTo);
    const messageId = `<${first?.messageId}>`;
    const report = await readBounceReport(postfixBounce({ sentTo, messageId, status: '5.1.1' }));
    const told: string[] = [];
    const outcome = await recordBounce(db(), report ?? expect.unreachable(), later(minuteMs), async (tx, mail, now) => {
      told.push(mail.subjectId);
      await tellOfAnswer(tx, mail, now);
    });
    expect([outcome, told]).toEqual(['suppressed', [first?.subjectId]]);
    expect(await standings(conversationId)).toEqual([
      ['bounced', 'It came back (5.1.1).'],
      ['delivered', null],
    ]);
  });

  it.each([
    ['ann@river.example', 'noted'],
    ['ann@river.example, bo@mill.example', 'unknown'],
  ])('a report with its Message-ID alone, sent to %s, is %s', async (to, outcome) => {
    await send({ to });
    await deliver(due);
    const messageId = `<${(await mails())[0]?.messageId}>`;
    const report = await readBounceReport(postfixBounce({ sentTo: box().address, messageId, status: '5.1.1' }));
    expect(await recordBounce(db(), report ?? expect.unreachable(), later(minuteMs))).toBe(outcome);
  });
});

it('waits for its original, and is kept in its conversation with the first that leaves', async () => {
  const { id } = await send({ to: 'ann@river.example, bo@mill.example' });
  const name = nameOfOriginal((await answer(id))?.rawHash ?? '');
  const file = (await tools().storage.read(name)) ?? expect.unreachable();
  const raw = Buffer.from(await new Response(file.stream).arrayBuffer());
  await tools().storage.remove(name);
  await deliver(due);
  expect(await messagesIn(box().boxId)).toEqual([]);
  await tools().storage.write(name, raw);
  await deliver(later(minuteMs));
  expect(server().mails).toHaveLength(2);
  expect(await messagesIn(box().boxId)).toHaveLength(1);
  const { store } = await openBox(db(), kim(), box().slug, tools().storage);
  expect(await store.countUnread()).toBe(0);
});

it('is kept in its conversation where a person says of all its mails that they arrived before a backup was restored', async () => {
  const { id, conversationId } = await reply('ann@river.example');
  const { id: leaving } = await send();
  await holdMail(db(), system, due);
  const keep = () => keepSettled(db(), tools().storage, later(hourMs), 20);
  expect(await keep()).toBe(0);
  const row = (await mails()).find(({ subjectId }) => subjectId.startsWith(id)) ?? expect.unreachable();
  await settleMail(db(), system, { id: row.id, attempts: row.attempts, outcome: 'delivered' }, later(minuteMs));
  expect([await keep(), await keep()]).toEqual([1, 0]);
  expect((await messagesIn(box().boxId)).map(({ direction }) => direction)).toEqual(['in', 'out']);
  expect(await standings(conversationId)).toEqual([['delivered', null]]);
  expect((await answer(leaving))?.sentMessageId).toBeNull();
});
