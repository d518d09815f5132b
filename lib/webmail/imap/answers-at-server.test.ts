import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { findDraft, listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailOwedCopies } from '#lib/webmail/answers/schema.ts';
import { keepSettled } from '#lib/webmail/answers/sending/keep-settled.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { keepSentCopy } from '#lib/webmail/imap/keep-sent-copy.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { listFolder } from '#testing/webmail/contract/lists-conversations.ts';
import { answersAtServer } from '#testing/webmail/imap/answers-at-server.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';

const start = new Date('2026-11-30T19:05:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const due = later(10 * secondMs);

describe.runIf(findDovecot())('an answer from a box at a mail server', () => {
  const { db, originals, tools, proxy, smtp, kim, box, asPortal, keepCopies, ...acts } = answersAtServer(start);
  const { receive, write, send, deliver, sentAtServer, answersIn } = acts;

  const letter: WrittenMail = {
    headers: { messageId: 'a@river.example', from: { name: 'Ann Bell', address: 'ann@river.example' }, subject: 'Ice' },
    text: 'Is the river frozen?',
    files: [],
  };

  test('quotes the mail, leaves in the box’s own name, and lies once in Sent and in its conversation', async () => {
    const { message, conversation } = await receive(letter);
    const { begun, id, version } = await write('reply', message, {});
    expect(begun).toMatchObject({
      to: 'Ann Bell <ann@river.example>',
      subject: 'Re: Ice',
      conversationId: conversation,
    });
    expect(begun.body).toContain('> Is the river frozen?');
    expect(await listDrafts(db(), kim(), box().slug)).toMatchObject([{ id, conversationId: conversation }]);
    const sent = await sendDraft(db(), kim(), { box: box().slug, id, version }, start, tools());
    expect(sent).toMatchObject({ conversationId: conversation, dueAt: due });
    await deliver(later(5 * secondMs));
    expect(smtp().mails).toEqual([]);
    await deliver(due);
    await deliver(later(minuteMs));
    expect(smtp().mails).toMatchObject([{ from: box().address, to: ['ann@river.example'] }]);
    expect(smtp().mails[0]?.parsed.inReplyTo).toBe('<a@river.example>');
    // shown while its copy is still to be kept
    expect(await answersIn(conversation)).toMatchObject([{ id, canBeUndone: false, sentMessageId: null }]);
    for (const at of [due, later(minuteMs)]) await keepCopies(at);
    await keepSettled(db(), originals.current(), later(minuteMs), 10);
    await keepCopies(later(2 * minuteMs));
    expect(await sentAtServer()).toEqual([smtp().mails[0]?.raw]);
    const shown = await box().storeFor(kim().id).findConversation(conversation);
    expect(shown?.messages.map(({ id: shownId, direction }) => [shownId, direction])).toEqual([
      [message, 'in'],
      [expect.any(String), 'out'],
    ]);
    expect(await answersIn(conversation)).toMatchObject([{ id, sentMessageId: shown?.messages[1]?.id }]);
    expect(await findDraft(db(), kim(), { box: box().slug, id })).toBeNull();
    expect(await db().select().from(webmailOwedCopies)).toEqual([]);
  });

  test('to several people is one mail in Sent', async () => {
    const { message } = await receive(letter);
    await send('reply', message, { to: 'ann@river.example, ben@river.example, cal@river.example' });
    await deliver(due);
    await keepCopies(due);
    expect(
      smtp()
        .mails.flatMap(({ to }) => to)
        .sort(),
    ).toEqual(['ann@river.example', 'ben@river.example', 'cal@river.example']);
    await keepCopies(later(minuteMs));
    expect(await sentAtServer()).toHaveLength(1);
  });

  test('is kept once by whoever comes after a worker that was killed, and by two at once', async () => {
    const { message, conversation } = await receive(letter);
    const { id } = await send('reply', message);
    await deliver(due);
    // the copy was at the server when the worker was killed
    const [mail] = smtp().mails;
    const raw = Buffer.from(mail?.raw ?? '');
    const messageId = mail?.parsed.messageId?.slice(1, -1) ?? '';
    await keepSentCopy(db(), asPortal(), { raw, messageId, conversationId: Number(conversation), sentAt: due });
    await Promise.all([keepCopies(due), keepCopies(due)]);
    expect(await sentAtServer()).toHaveLength(1);
    expect((await answersIn(conversation))[0]).toMatchObject({ id, sentMessageId: expect.any(String) });
  });

  test('waits with its copy while the server is away, and is shown meanwhile', async () => {
    const { message, conversation } = await receive(letter);
    const { id } = await send('reply', message);
    closeAllConnections();
    proxy().setAway(true);
    await deliver(due);
    expect(smtp().mails).toHaveLength(1);
    await keepCopies(due);
    expect(await answersIn(conversation)).toMatchObject([
      { id, canBeUndone: false, sentMessageId: null, recipients: [{ standing: 'delivered' }] },
    ]);
    proxy().setAway(false);
    closeAllConnections();
    // not before its time
    await keepCopies(later(15 * secondMs));
    expect(await sentAtServer()).toEqual([]);
    await keepCopies(later(2 * minuteMs));
    expect(await sentAtServer()).toHaveLength(1);
  });

  test('that is called back leaves nothing behind', async () => {
    const { message } = await receive(letter);
    const { id } = await send('reply', message, { body: 'Not yet' });
    await undoAnswer(db(), kim(), { box: box().slug, id }, later(secondMs));
    await deliver(later(minuteMs));
    await keepCopies(later(minuteMs));
    expect([smtp().mails, await sentAtServer()]).toEqual([[], []]);
    expect(await findDraft(db(), kim(), { box: box().slug, id })).toMatchObject({ body: 'Not yet' });
  });

  test('takes the files of a mail that is forwarded along', async () => {
    const { message } = await receive({
      ...letter,
      files: [
        {
          path: '2',
          name: 'map.pdf',
          type: 'application/pdf',
          isInline: false,
          isPicture: false,
          sizeBytes: 8,
          warnings: [],
        },
      ],
    });
    const { begun, id, version } = await write('forward', message, { to: 'ben@river.example' });
    expect(begun.files).toMatchObject([{ name: 'map.pdf' }]);
    expect((await findDraft(db(), kim(), { box: box().slug, id }))?.files).toEqual(begun.files);
    // saved again, without its mail being read
    closeAllConnections();
    proxy().setAway(true);
    const { identity, to, cc, bcc, subject, body } = { ...begun, to: 'ben@river.example' };
    const words = { identity, to, cc, bcc, subject, body, kind: 'forward' as const, answersId: begun.answersId };
    const again = { ...words, id, version, savedBy: 'window 1' };
    await expect(saveDraft(db(), kim(), { box: box().slug, draft: again }, start)).resolves.toMatchObject({
      kind: 'saved',
    });
    // its file is at the server, so it is not sent without it
    await expect(
      sendDraft(db(), kim(), { box: box().slug, id, version: version + 1 }, start, tools()),
    ).rejects.toMatchObject({ trouble: 'away' });
    proxy().setAway(false);
    closeAllConnections();
    await sendDraft(db(), kim(), { box: box().slug, id, version: version + 1 }, start, tools());
    await deliver(due);
    expect(smtp().mails[0]?.parsed.attachments.map(({ filename }) => filename)).toEqual(['map.pdf']);
  });

  test('begins a conversation of its own where nobody wrote before, and its answer comes into it', async () => {
    await send('new', null, { to: 'ann@river.example' });
    await deliver(due);
    await keepCopies(due);
    const messageId = smtp().mails[0]?.parsed.messageId?.slice(1, -1) ?? '';
    const store = box().storeFor(kim().id);
    const [sent] = await listFolder(store, 'sent');
    const { conversation } = await receive({ headers: { messageId: 'b@river.example', inReplyTo: messageId } });
    expect(conversation).toBe(sent?.id);
    expect(await answersIn(conversation)).toMatchObject([{ sentMessageId: expect.any(String) }]);
  });

  test('is nobody’s without a grant', async () => {
    const { message } = await receive(letter);
    const stranger = (await testPerson(db(), 'administrator', start)).actor;
    await expect(beginDraft(db(), stranger, { box: box().slug, message, as: 'reply' }, start)).rejects.toThrow(
      'not found',
    );
    await expect(openBox(db(), stranger, box().slug, originals.current())).rejects.toThrow('not found');
    const rows = await db().select().from(webmailOwedCopies).where(eq(webmailOwedCopies.attempts, 0));
    expect(rows).toEqual([]);
  });
});
