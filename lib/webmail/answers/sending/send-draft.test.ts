import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { auditEntries } from '#lib/audit/schema.ts';
import { dayMs, hourMs, secondMs } from '#lib/clock.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { neverToken, suppress } from '#lib/mail/bounces/suppress.ts';
import { holdMail } from '#lib/mail/outbox/hold-mail.ts';
import { releaseMail } from '#lib/mail/outbox/release-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { listAnswers, listLeaving } from '#lib/webmail/answers/sending/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';

const start = new Date('2026-11-30T19:05:00Z');
const { db, box, kim, tools, server, later, write, send, receive, deliver, answer, mails } = answerScene(start);
const due = later(10 * secondMs);

const answersIn = (conversation: string) => listAnswers(db(), kim(), { box: box().slug, conversation });
const conversation = async (id: string) => {
  const { store } = await openBox(db(), kim(), box().slug, tools().storage);
  return store.findConversation(id);
};

it('leaves after ten seconds, once for each recipient, the same bytes for all', async () => {
  const { id } = await send({ to: 'Ann Bell <ann@river.example>', cc: 'bo@mill.example', bcc: 'eve@hidden.example' });
  expect(await deliver(later(9 * secondMs))).toBe(0);
  expect(await deliver(due)).toBe(3);
  expect(await deliver(later(hourMs))).toBe(0);
  const envelopes = server().mails.map(({ from, to }) => ({ from, to: to.join() }));
  expect(envelopes.map(({ to }) => to).sort()).toEqual(['ann@river.example', 'bo@mill.example', 'eve@hidden.example']);
  expect(new Set(envelopes.map(({ from }) => from))).toEqual(new Set([box().address]));
  expect(new Set(server().mails.map(({ raw }) => raw)).size).toBe(1);
  const stored = await answer(id);
  expect(server().mails[0]?.parsed.messageId).toBe(`<${stored?.mailId}>`);
  expect(stored?.mailId).toMatch(/^[\da-f-]{36}@paper\.example$/);
});

it('has the headers of a person’s mail, and blind copies in no byte', async () => {
  await send({ to: 'Zoë Bell <ann@river.example>', bcc: 'eve@hidden.example', subject: 'The “river”\u202e' });
  await deliver(due);
  const [mail] = server().mails;
  expect(mail?.raw).not.toMatch(/eve|hidden|bcc|auto-submitted|list-unsubscribe|x-auto-response|precedence/i);
  expect(mail?.parsed).toMatchObject({ subject: 'The “river”', date: due });
  expect(mail?.parsed.from?.text).toBe(`"News" <${box().address}>`);
  expect([mail?.parsed.to].flat()[0]?.text).toBe('"Zoë Bell" <ann@river.example>');
});

it('bears its writer’s name where they want that', async () => {
  await send({ identity: 'person' });
  await deliver(due);
  expect(server().mails[0]?.parsed.from?.text).toBe(`"Test reporter, News" <${box().address}>`);
});

it('is plain text, and HTML that says the same', async () => {
  const long = 'The river froze on Monday, and nobody who lives beside it had ever seen that happen so early. ';
  const body = `Dear Ann,\n\n${long.repeat(3).trim()}\nSee <https://paper.example/ice?a=1&b=2>\n\n> <b>Has it frozen?</b>\n> > When?\n\n-- \nKim\n`;
  await send({ body });
  await deliver(due);
  const { raw, parsed } = server().mails[0] ?? expect.unreachable();
  expect(raw).toContain('Content-Type: text/plain; charset=utf-8; format=flowed');
  expect(raw.split('\r\n').every((line) => line.length <= 78)).toBe(true);
  expect(parsed.text).toContain(long.repeat(3).trim());
  expect(parsed.text).toContain('> <b>Has it frozen?</b>\n>> When?\n\n-- \nKim');
  expect(parsed.html).toContain('<a href="https://paper.example/ice?a=1&amp;b=2">');
  expect(parsed.html).toMatch(
    /<blockquote[^>]*>\s*<p dir="auto">&lt;b&gt;Has it frozen\?&lt;\/b&gt;<\/p>\s*<blockquote/,
  );
});

it('answers what it answers, goes into its conversation once it leaves, and its draft is gone', async () => {
  const references = Array.from({ length: 150 }, (_, number) => `${number}@river.example`);
  const headers = { messageId: 'last@river.example', references: references.slice(0, 100) };
  const { messageId, conversationId } = await receive({ headers });
  const sent = await send({ kind: 'reply', answersId: String(messageId) });
  expect(sent).toEqual({ kind: 'leaving', id: sent.id, dueAt: due, conversationId: String(conversationId) });
  expect((await conversation(String(conversationId)))?.messages).toHaveLength(1);
  expect(await answersIn(String(conversationId))).toMatchObject([
    { id: sent.id, canBeUndone: true, sentMessageId: null, recipients: [{ standing: 'leaving', problem: null }] },
  ]);

  await deliver(due);
  const [mail] = server().mails;
  expect(mail?.parsed.inReplyTo).toBe('<last@river.example>');
  const named = [mail?.parsed.references].flat();
  expect([named.length, named[0], named.at(-1)]).toEqual([100, '<0@river.example>', '<last@river.example>']);
  const { messages } = (await conversation(String(conversationId))) ?? expect.unreachable();
  expect(messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
  expect(await answersIn(String(conversationId))).toMatchObject([
    { canBeUndone: false, sentMessageId: messages[1]?.id, recipients: [{ standing: 'delivered', problem: null }] },
  ]);
  expect(await db().select().from(webmailDrafts).where(eq(webmailDrafts.id, sent.id))).toEqual([]);
});

it('begins a conversation of its own where it answers nothing, which lies in Sent', async () => {
  const { id, conversationId } = await send({ kind: 'new' });
  expect(conversationId).toBeNull();
  expect(await listLeaving(db(), kim(), box().slug)).toMatchObject([{ id, writer: { staffId: kim().id } }]);
  await deliver(due);
  expect(await listLeaving(db(), kim(), box().slug)).toEqual([]);
  const { store } = await openBox(db(), kim(), box().slug, tools().storage);
  const sentOnes = { folder: 'sent', search: null, before: null, limit: 10 } as const;
  expect((await store.listConversations(sentOnes)).rows).toMatchObject([{ subject: 'The river', folder: 'archive' }]);
  expect(server().mails[0]?.raw).not.toMatch(/^(?:references|in-reply-to):/im);
});

it('sends a file as it was attached', async () => {
  const draft = draftWords();
  const file = { name: 'Übersicht.pdf', bytes: Buffer.from('%PDF-1.7 the plan') };
  const attached = await attachFile(db(), kim(), { box: box().slug, draft, file }, start, tools().storage);
  const named = { box: box().slug, id: attached.id, version: attached.version };
  await sendDraft(db(), kim(), named, start, tools());
  await deliver(due);
  expect(server().mails[0]?.parsed.attachments).toMatchObject([
    { filename: 'Übersicht.pdf', contentType: 'application/pdf', content: file.bytes },
  ]);
});

it('is sent once, however often the button is pressed', async () => {
  const { id, version } = await write();
  const press = () => sendDraft(db(), kim(), { box: box().slug, id, version }, start, tools());
  const answers = await Promise.all([press(), press(), press()]);
  answers.push(await press());
  await deliver(due);
  answers.push(await press());
  expect(new Set(answers.map(({ id: sent, dueAt }) => `${sent} ${dueAt.toISOString()}`)).size).toBe(1);
  expect(server().mails).toHaveLength(1);
  expect(await db().$count(webmailAnswers, eq(webmailAnswers.id, id))).toBe(1);
  expect(await db().$count(auditEntries, sql`${auditEntries.details} ->> 'answer' = ${id}`)).toBe(1);
});

it('is not sent when another window changed it meanwhile', async () => {
  const draft = draftWords();
  const { id, version } = await saveDraft(db(), kim(), { box: box().slug, draft }, start);
  await saveDraft(db(), kim(), { box: box().slug, draft: { ...draft, version, body: 'Otherwise.' } }, start);
  const sending = sendDraft(db(), kim(), { box: box().slug, id, version }, start, tools());
  await expect(sending).rejects.toThrow(ConflictError);
  expect(await mails()).toEqual([]);
});

describe('what keeps it from being sent', () => {
  const many = Array.from({ length: 30 }, (_, number) => `p${number}@river.example`).join(', ');
  it.each([
    ['nobody', { to: '' }, { to: 'Say whom it is for.' }],
    ['no address', { cc: 'Ann' }, { cc: expect.stringContaining('Ann') }],
    [
      'too many',
      { to: many, bcc: many.replaceAll('river', 'mill') },
      { to: expect.stringContaining('at most 50 people') },
    ],
    ['no subject', { subject: ' ' }, { subject: 'Say what it is about.' }],
    ['no words', { body: ' \n' }, { body: 'Write something.' }],
    ['several', { to: 'x', subject: '' }, { to: expect.any(String), subject: expect.any(String) }],
  ])('%s', async (_what, words, faults) => {
    const error = await send(words).catch((thrown: unknown) => thrown);
    const issues = error instanceof ZodError ? error.issues : [];
    expect(Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))).toEqual(faults);
    expect(await mails()).toEqual([]);
  });

  it('that somebody asked never to be emailed, unless they wrote to this box themselves', async () => {
    await suppress(db(), neverToken('cy@river.example'), start);
    await expect(send({ to: 'bo@mill.example, Cy@river.example' })).rejects.toThrow(/asked never to be emailed again/);
    await receive({ headers: { from: { name: '', address: 'cy@River.example' } } });
    await send({ to: 'bo@mill.example, Cy@river.example' });
    await deliver(due);
    expect(server().mails).toHaveLength(2);
  });

  it('that its actor only reads the box, or that it is another’s draft', async () => {
    const { id, version } = await write();
    const { actor } = await testPerson(db(), 'administrator', start);
    const asThem = () => sendDraft(db(), actor, { box: box().slug, id, version }, start, tools());
    await expect(asThem()).rejects.toThrow(NotFoundError);
    await grantBox(db(), system, { box: box().slug, person: actor.id, right: 'read' }, start);
    await expect(asThem()).rejects.toThrow(ForbiddenError);
    await grantBox(db(), system, { box: box().slug, person: actor.id, right: 'answer' }, start);
    await expect(asThem()).rejects.toThrow(NotFoundError);
    expect(await mails()).toEqual([]);
  });
});

describe('send later', () => {
  it('leaves at its time, also when everything was held and released meanwhile', async () => {
    const leaveAt = later(90 * dayMs);
    const sent = await send({}, leaveAt);
    expect(sent.dueAt).toEqual(leaveAt);
    await holdMail(db(), system, later(dayMs));
    await releaseMail(db(), system, later(2 * dayMs));
    expect(await deliver(later(89 * dayMs))).toBe(0);
    await deliver(leaveAt);
    expect(server().mails.map(({ parsed }) => parsed.date)).toEqual([leaveAt]);
  });

  it('is tried for five days from then on', async () => {
    const leaveAt = later(90 * dayMs);
    await send({}, leaveAt);
    server().onRecipient = () => ({ code: 451, text: 'try later' });
    for (let at = leaveAt; at <= later(94.9 * dayMs); at = new Date(at.getTime() + 4 * hourMs)) await deliver(at);
    expect(await mails()).toMatchObject([{ phase: 'owed' }]);
    await deliver(later(95.1 * dayMs));
    const [row] = await db().select().from(outbox);
    expect(row).toMatchObject({ phase: 'failed', lastError: expect.stringMatching(/^given up after five days: /) });
  });

  it('is refused further ahead than a year', async () => {
    await expect(send({}, later(400 * dayMs))).rejects.toThrow(/a year ahead/);
  });
});
