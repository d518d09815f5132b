import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { minuteMs } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { ConflictError, InvalidError } from '#lib/errors.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { stories } from '#lib/stories/schema.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { askPermission } from '#lib/webmail/copy/letters/ask-permission.ts';
import { printLetter } from '#lib/webmail/copy/letters/print-letter.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import { saveLetter } from '#lib/webmail/copy/letters/save-letter.ts';
import { settlePermission } from '#lib/webmail/copy/letters/settle-permission.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testEdition } from '#testing/staff/callers.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { dumpBesidePost, dumpOf } from '#testing/webmail/dump-beside-post.ts';
import { bringLetter, lettersBox, toolsIn } from '#testing/webmail/test-letters.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
const db = () => database.current().db;
const tools = () => toolsIn(originals.current());
let editor: Actor & { id: string };
let colleague: Actor & { id: string };
let box: Awaited<ReturnType<typeof lettersBox>>;

const text = `Dear Editor,

The plow has not been on our street since Monday. Call me at 403-555-0172.

Jane Doe
Bridgeland
1418 Spiller Court S.E., Apt. 4, T2G 3G6
jane.private@mail.example`;
/** By which she could be reached. */
const secrets = ['555-0172', 'Spiller', 'Apt. 4', 'T2G', 'jane.private', 'jane@mail.example'];
const writer = { name: 'Jane Doe', town: 'Bridgeland' };

beforeAll(async () => {
  editor = (await testPerson(db(), 'editor', now)).actor;
  colleague = (await testPerson(db(), 'reporter', now)).actor;
  await addSection(db(), system, { slug: 'local', name: 'Local' }, now);
  await addSection(db(), system, { slug: 'opinion', name: 'Opinion' }, now);
  await addEdition(db(), system, { ...testEdition, slug: 'red-deer' }, now);
  box = await lettersBox(db(), now, [editor, colleague]);
});

const bring = (letter: Partial<Parameters<typeof bringLetter>[3]> = {}, at = now) =>
  bringLetter(db(), originals.current(), box, { text, ...letter }, at);
const about = (conversation: string) => ({ box: box.box, conversation, ...writer });
const look = (conversation: string) => findLetter(db(), editor, { box: box.box, conversation });
const ask = (conversation: string, more: { again?: boolean; question?: string } = {}, at = later(1)) =>
  askPermission(db(), editor, { ...about(conversation), ...more }, at, tools());
const give = (conversation: string) =>
  settlePermission(db(), editor, { ...about(conversation), permission: 'given' }, later(9));

describe('asking', () => {
  test('a letter suggests its name and town, and says what is not printed', async () => {
    expect(await look(await bring())).toMatchObject({
      ...writer,
      permission: 'unasked',
      asked: null,
      settled: null,
      storyId: null,
      taken: ['403-555-0172'],
      leftOut: ['Jane Doe', 'Bridgeland', '1418 Spiller Court S.E., Apt. 4, T2G 3G6', 'jane.private@mail.example'],
    });
  });

  test('sends an answer to its writer, with their name and town', async () => {
    const conversation = await bring();
    const { answerId, dueAt } = await ask(conversation);
    expect(dueAt).toEqual(new Date(later(1).getTime() + 10_000));
    const [answer] = await db().select().from(webmailAnswers).where(eq(webmailAnswers.id, answerId));
    expect(answer?.reading.headers.to).toEqual([{ name: 'Jane Doe', address: 'jane@mail.example' }]);
    expect(answer?.reading.headers.subject).toBe('Re: Plows');
    expect(answer?.reading.text).toContain('“Jane Doe, Bridgeland”?');
    expect(String(answer?.conversationId)).toBe(conversation);
    expect(await look(conversation)).toMatchObject({
      permission: 'asked',
      asked: { at: later(1), by: editor.name },
      answered: null,
    });
  });

  test('in the editor’s own words, which have to name whom they are about', async () => {
    const conversation = await bring();
    const wrong = ask(conversation, { question: 'May we print it as “John Doe, Bridgeland”?' });
    await expect(wrong).rejects.toThrow(InvalidError);
    const question = 'May we print it as “Jane Doe, Bridgeland”,\r\nwithout the last line?';
    const { answerId } = await ask(conversation, { question });
    const [answer] = await db().select().from(webmailAnswers).where(eq(webmailAnswers.id, answerId));
    expect(answer?.reading.text).toContain('without the last line?');
    expect(answer?.reading.text).not.toContain('Thank you for your letter.');
  });

  test('a second time only where somebody means it', async () => {
    const conversation = await bring();
    const both = await Promise.allSettled([ask(conversation), ask(conversation)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(ask(conversation)).rejects.toThrow(ConflictError);
    await ask(conversation, { again: true }, later(3));
    expect(await look(conversation)).toMatchObject({ asked: { at: later(3) } });
  });

  test('undone, it was not asked, and can be asked again', async () => {
    const conversation = await bring();
    const { answerId } = await ask(conversation);
    expect(await undoAnswer(db(), editor, { box: box.box, id: answerId }, later(1))).toMatchObject({ kind: 'undone' });
    expect(await look(conversation)).toMatchObject({ permission: 'unasked', asked: null });
    await ask(conversation, {}, later(2));
    expect(await look(conversation)).toMatchObject({ permission: 'asked', asked: { at: later(2) } });
  });

  test('an answer is told and decides nothing, nor does what a program wrote', async () => {
    const conversation = await bring({ more: ['References: <first@mail.example>'] });
    await ask(conversation);
    const reply = { more: ['References: <first@mail.example>'], text: 'Yes, print it.' };
    await bring({ ...reply, more: [...reply.more, 'Auto-Submitted: auto-replied'] }, later(2));
    expect((await look(conversation))?.answered).toBeNull();
    await bring({ ...reply, from: 'J. <j@elsewhere.example>' }, later(3));
    expect(await look(conversation)).toMatchObject({
      permission: 'asked',
      answered: { at: later(3), isFromWriter: false },
    });
  });

  test.each([
    ['a telephone number', { name: 'Jane Doe 403-555-0172' }],
    ['a street', { town: '1418 Spiller Court, Ramsay' }],
    ['a postcode', { town: 'Calgary T2G 3G6' }],
    ['an address of mail', { name: 'jane@mail.example' }],
    ['nothing', { name: ' ' }],
    ['a name that is too long', { name: 'J'.repeat(51) }],
  ])('%s is no name and no town', async (_name, wrong) => {
    const conversation = await bring();
    await expect(askPermission(db(), editor, { ...about(conversation), ...wrong }, now, tools())).rejects.toThrow(
      /name|town/,
    );
    expect(await db().$count(webmailLetters, eq(webmailLetters.conversationId, Number(conversation)))).toBe(0);
  });
});

describe('printing', () => {
  const print = (conversation: string, actor: Actor = editor) =>
    printLetter(db(), actor, about(conversation), later(10));

  test.each([
    ['before anybody asked', async () => {}],
    ['while nobody has noted an answer', async (conversation: string) => void (await ask(conversation))],
    [
      'what is not to be printed',
      async (conversation: string) =>
        settlePermission(db(), editor, { ...about(conversation), permission: 'refused' }, later(9)),
    ],
    [
      'what was given and then refused',
      async (conversation: string) => {
        await give(conversation);
        await settlePermission(db(), editor, { ...about(conversation), permission: 'refused' }, later(9));
      },
    ],
  ])('is refused %s', async (_name, before) => {
    const conversation = await bring();
    await before(conversation);
    const count = await db().$count(stories);
    await expect(print(conversation)).rejects.toThrow(InvalidError);
    expect(await db().$count(stories)).toBe(count);
  });

  test('makes a draft of the letter’s own words, in Opinion, by its writer', async () => {
    const conversation = await bring();
    await give(conversation);
    const { kind, storyId } = await print(conversation);
    const { state, content } = await getDeskStory(db(), editor, storyId, now);
    expect([kind, state, content.kicker, content.headline, content.bylines]).toEqual([
      'made',
      'draft',
      'Letters',
      'Plows',
      ['Jane Doe, Bridgeland'],
    ]);
    expect(textOf(content.body)).toEqual([
      'Dear Editor,',
      'The plow has not been on our street since Monday. Call me at […].',
    ]);
    expect(await look(conversation)).toMatchObject({ storyId });
  });

  test('once, whoever presses and however often at a time', async () => {
    const conversation = await bring();
    await give(conversation);
    const made = await Promise.all([print(conversation), print(conversation, colleague), print(conversation)]);
    expect(new Set(made.map(({ storyId }) => storyId)).size).toBe(1);
    expect(made.map(({ kind }) => kind).sort()).toEqual(['known', 'known', 'made']);
  });

  test('nothing by which the writer could be reached is anywhere but in the post', async () => {
    const conversation = await bring({ subject: 'Plows, 403-555-0172' });
    await saveLetter(db(), editor, about(conversation), later(1));
    await ask(conversation);
    await give(conversation);
    const { storyId } = await print(conversation);
    const story = await getDeskStory(db(), editor, storyId, now);
    const content = { ...story.content, deck: 'A letter.' };
    await saveStory(db(), editor, { id: storyId, version: story.version, content, autosave: true }, later(11));
    const dump = await dumpBesidePost(db());
    expect(dump).toContain('The plow has not been on our street since Monday.');
    expect(secrets.filter((secret) => dump.includes(secret))).toEqual([]);
    // and it is in the post, so that the search above can find it
    expect(await dumpOf(db(), 'webmail_messages')).toContain('Spiller');
  });

  test('the audit says what was done, and names nobody', async () => {
    const conversation = await bring();
    await ask(conversation);
    await give(conversation);
    const { storyId } = await print(conversation);
    const entries = await db().select().from(auditEntries).orderBy(auditEntries.id);
    const done = entries
      .filter(({ subjectKind, subjectId }) =>
        [`conversation ${conversation}`, `story ${storyId}`].includes(`${subjectKind} ${subjectId}`),
      )
      .map(({ action, details }) => [action, details]);
    expect(done.map(([action]) => action)).toEqual([
      'webmail.answer',
      'webmail.ask-permission',
      'webmail.ask-permission',
      'story.create',
      'webmail.make-story',
    ]);
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toMatch(/Jane|Bridgeland|mail\.example/);
  });
});
