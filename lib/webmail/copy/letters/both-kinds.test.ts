import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { ConflictError, InvalidError } from '#lib/errors.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { stories } from '#lib/stories/schema.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { askPermission } from '#lib/webmail/copy/letters/ask-permission.ts';
import { printLetter } from '#lib/webmail/copy/letters/print-letter.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import { saveLetter } from '#lib/webmail/copy/letters/save-letter.ts';
import { settlePermission } from '#lib/webmail/copy/letters/settle-permission.ts';
import { getLetterMail, takeLetter } from '#lib/webmail/copy/letters/taken-letter.ts';
import { findMailOfStory } from '#lib/webmail/copy/queries.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { type BoxAtServer, bothKindsOfBoxes, type EitherBox, kindsOfBoxes } from '#testing/webmail/imap/both-kinds.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { toolsIn, writtenLetter } from '#testing/webmail/test-letters.ts';

const now = new Date('2026-11-23T15:35:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
const boxes = bothKindsOfBoxes(now);
const { db } = boxes;
let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});

const text = `Dear Editor,

The plow has not been on our street since Monday. Call me at 403-555-0172.

Jane Doe
Bridgeland
1418 Spiller Court S.E., Apt. 4, T2G 3G6`;
const writer = { name: 'Jane Doe', town: 'Bridgeland' };
/** Of one conversation all. */
const bound = 'References: <first@mail.example>';

const bring = (box: EitherBox, more: readonly string[] = []) => box.bring(writtenLetter(box.address, { text, more }));
const about = ({ slug }: EitherBox, conversation: string) => ({ box: slug, conversation, ...writer });
const look = ({ slug }: EitherBox, conversation: string) => findLetter(db(), room.editor, { box: slug, conversation });
const settle = (box: EitherBox, conversation: string, permission: 'given' | 'refused' = 'given') =>
  settlePermission(db(), room.editor, { ...about(box, conversation), permission }, later(9));
const ask = (box: EitherBox, conversation: string, { again = false, minutes = 1 } = {}) =>
  askPermission(db(), room.editor, { ...about(box, conversation), again }, later(minutes), toolsIn(boxes.originals()));
const print = (box: EitherBox, conversation: string, actor = room.editor) =>
  printLetter(db(), actor, about(box, conversation), later(10));

// a mail at a server is read in a process of its own
const timeout = 60_000;

describe.each(kindsOfBoxes)('a letter in a box that is %s', { timeout }, (kind) => {
  let box: EitherBox;
  beforeAll(async () => {
    box = await boxes.open(kind, 'letters', room.editor, room.reporter);
  });

  test('is the first mail that came in its conversation', async () => {
    const { conversation } = await bring(box, [bound]);
    const own = writtenLetter(box.address, { text: 'Me too.', from: 'Bo <bo@mill.example>', more: [bound] });
    expect((await box.bring(own, { at: later(1) })).conversation).toBe(conversation);
    expect(await look(box, conversation)).toMatchObject({
      ...writer,
      permission: 'unasked',
      taken: ['403-555-0172'],
      leftOut: ['Jane Doe', 'Bridgeland', '1418 Spiller Court S.E., Apt. 4, T2G 3G6'],
      storyId: null,
    });
    expect(await look(box, '2000000000')).toBeNull();
  });

  test('is printed once its writer has said yes, once, whoever presses', async () => {
    const { message, conversation } = await bring(box);
    await saveLetter(db(), room.reporter, { ...about(box, conversation), town: 'Ramsay' }, later(1));
    expect(await look(box, conversation)).toMatchObject({ name: 'Jane Doe', town: 'Ramsay' });
    await expect(print(box, conversation)).rejects.toThrow(InvalidError);
    await settle(box, conversation, 'refused');
    await expect(print(box, conversation)).rejects.toThrow(InvalidError);
    await settle(box, conversation);
    const made = await Promise.all([print(box, conversation), print(box, conversation, room.reporter)]);
    expect(made.map((one) => one.kind).toSorted()).toEqual(['known', 'made']);
    const [storyId] = new Set(made.map((one) => one.storyId));
    const { content } = await getDeskStory(db(), room.editor, storyId ?? 0, now);
    expect([content.headline, content.bylines]).toEqual(['Plows', ['Jane Doe, Bridgeland']]);
    expect(textOf(content.body)).toEqual([
      'Dear Editor,',
      'The plow has not been on our street since Monday. Call me at […].',
    ]);
    expect(await look(box, conversation)).toMatchObject({ storyId, permission: 'given' });
    const mail = { conversationId: conversation, messageId: message, trouble: null };
    expect(await findMailOfStory(db(), room.reporter, storyId ?? 0)).toMatchObject(mail);
  });

  test('is asked about, once, and an answer is told and decides nothing', async () => {
    const { conversation } = await bring(box, ['References: <second@mail.example>']);
    const both = await Promise.allSettled([ask(box, conversation), ask(box, conversation)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(ask(box, conversation)).rejects.toThrow(ConflictError);
    // of the one that was too late nothing is among anybody's drafts
    const written = and(eq(webmailDrafts.boxId, box.boxId), eq(webmailDrafts.phase, 'writing'));
    expect(await db().$count(webmailDrafts, written)).toBe(0);
    expect(await look(box, conversation)).toMatchObject({
      permission: 'asked',
      asked: { at: later(1), by: room.editor.name },
      answered: null,
    });
    const { answerId } = await ask(box, conversation, { again: true, minutes: 3 });
    const undone = undoAnswer(db(), room.editor, { box: box.slug, id: answerId }, later(3));
    expect(await undone).toMatchObject({ kind: 'undone' });
    expect(await look(box, conversation)).toMatchObject({ permission: 'unasked', asked: null });
    await ask(box, conversation, { minutes: 4 });
    const yes = writtenLetter(box.address, { text: 'Yes.', more: ['References: <second@mail.example>'] });
    await box.bring(yes, { at: later(5) });
    expect(await look(box, conversation)).toMatchObject({
      permission: 'asked',
      asked: { at: later(4) },
      answered: { at: later(5), isFromWriter: true },
    });
  });
});

describe.runIf(findDovecot())('while the mail server is away', { timeout }, () => {
  const away = { trouble: 'away', userMessage: expect.stringMatching(/^The mail server cannot be reached/) };
  let box: BoxAtServer;
  beforeAll(async () => {
    box = await boxes.openAtServer('letters', room.editor);
  });
  afterEach(() => box.setAway(false));

  test('what somebody said is noted, and nothing is asked or printed', async () => {
    const { conversation } = await bring(box);
    const counts = async () => [await db().$count(stories), await db().$count(webmailDrafts)];
    const before = await counts();
    box.setAway(true);
    await saveLetter(db(), room.editor, about(box, conversation), later(1));
    await expect(look(box, conversation)).rejects.toMatchObject(away);
    await expect(ask(box, conversation)).rejects.toMatchObject(away);
    await settle(box, conversation);
    await expect(print(box, conversation)).rejects.toMatchObject(away);
    expect(await counts()).toEqual(before);
    box.setAway(false);
    expect(await look(box, conversation)).toMatchObject({ permission: 'given', asked: null, storyId: null });
    expect(await print(box, conversation)).toMatchObject({ kind: 'made' });
  });

  test('no transaction waits for it: mails are asked for outside', async () => {
    const [{ conversation }, other] = [await bring(box), await bring(box)];
    const watched = boxes.watchTransactions();
    await settlePermission(watched.db, room.editor, { ...about(box, conversation), permission: 'given' }, later(2));
    await printLetter(watched.db, room.editor, about(box, conversation), later(3));
    await askPermission(watched.db, room.editor, about(box, other.conversation), later(4), toolsIn(boxes.originals()));
    expect(watched.counted()).toEqual({ all: expect.toSatisfy((count: number) => count > 0), within: 0 });
  });

  test('what is the letter by now is what was read, or it is looked at anew', async () => {
    const { conversation } = await bring(box, [bound]);
    const read = await getLetterMail(await openBox(db(), room.editor, box.slug), conversation);
    await box.empty();
    await bring(box, [bound]);
    const taking = db().transaction(async (tx) =>
      takeLetter(tx, await openBox(tx, room.editor, box.slug), conversation, read),
    );
    await expect(taking).rejects.toThrow(ConflictError);
  });
});
