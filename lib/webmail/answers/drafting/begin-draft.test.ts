import { beforeAll, describe, expect, test } from 'vitest';
import { addEdition } from '#lib/editions/add-edition.ts';
import { system } from '#lib/staff/permissions.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import type { MailPiece } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newCalgary } from '#testing/editions.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const db = () => database.current().db;
const now = new Date('2026-11-30T19:05:00Z');

let box: TestBox;
let kim: TestPerson;
beforeAll(async () => {
  await addEdition(db(), system, { ...newCalgary, timeZone: 'America/Los_Angeles' }, now);
  [box, kim] = [await testBox(db(), now), await testPerson(db(), 'reporter', now)];
  await grantBox(db(), system, { box: box.slug, person: kim.actor.id, right: 'answer' }, now);
});

const paragraph = (text: string): MailPiece => ({ kind: 'block', block: { type: 'paragraph', text: [{ text }] } });

async function begin(as: 'reply' | 'replyAll' | 'forward', mail: WrittenMail) {
  const { messageId } = await deliverMessage(db(), originals.current(), comingMail(box.boxId, mail), now);
  return beginDraft(db(), kim.actor, { box: box.slug, message: String(messageId), as }, now);
}

const river: WrittenMail = {
  bodies: [
    {
      path: '1',
      stretches: [
        { kind: 'words', pieces: [paragraph('The river froze.\nOn Monday\u202e.'), paragraph('Will you come?')] },
        { kind: 'quote', pieces: [paragraph('Has it frozen?')] },
        { kind: 'signature', pieces: [paragraph('Ann')] },
      ],
      direction: 'ltr',
      sentHtml: null,
      blockedCount: 0,
    },
  ],
  headers: { sentAt: '2026-11-30T19:05:00.000Z', subject: 'RE: Aw: Fwd: The river' },
};

test('a reply has somewhere to write, a signature, and the mail it answers, in the newsroom’s time', async () => {
  const draft = await begin('reply', river);
  expect(draft).toMatchObject({
    kind: 'reply',
    identity: 'box',
    to: 'Ann Bell <ann@river.example>',
    cc: '',
    bcc: '',
    subject: 'Re: The river',
    version: 0,
    files: [],
  });
  expect(draft.body.split('\n')).toEqual([
    '',
    '',
    '-- ',
    'News',
    '',
    'On Mon, Nov 30, 2026 at 11:05, Ann Bell <ann@river.example> wrote:',
    '> The river froze.',
    '> On Monday.',
    '>',
    '> Will you come?',
    '>',
    '>> Has it frozen?',
    '',
  ]);
  expect(await db().select().from(webmailDrafts)).toEqual([]);
});

test('what is forwarded has its head, its words with the signature, and its files', async () => {
  const file = (path: string, name: string, more = {}) => ({
    ...{ path, name, type: 'application/pdf', sizeBytes: 1_000, isInline: false, isPicture: false, warnings: [] },
    ...more,
  });
  const draft = await begin('forward', {
    ...river,
    files: [
      file('2', 'plan.pdf'),
      file('3', 'logo.png', { isInline: true, isPicture: true }),
      file('4', 'river.jpg', { isInline: true, isPicture: true, sizeBytes: 300_000 }),
      file('5', 'film.mp4', { sizeBytes: 26 * 1024 * 1024 }),
    ],
  });
  expect(draft).toMatchObject({ to: '', cc: '', subject: 'Fwd: The river' });
  expect(draft.files.map(({ id, name }) => `${id} ${name}`)).toEqual(['part-2 plan.pdf', 'part-4 river.jpg']);
  expect(draft.body.split('\n').slice(4)).toEqual([
    '',
    '---------- Forwarded message ----------',
    'From: Ann Bell <ann@river.example>',
    'Date: Mon, Nov 30, 2026 at 11:05',
    'Subject: RE: Aw: Fwd: The river',
    'To: news@paper.example',
    '',
    'The river froze.',
    'On Monday.',
    '',
    'Will you come?',
    '',
    '> Has it frozen?',
    '',
    'Ann',
    '',
    '[Too large to go along: film.mp4]',
    '',
  ]);
});

test('a new mail has a signature', async () => {
  expect(await beginDraft(db(), kim.actor, { box: box.slug, message: null, as: 'new' }, now)).toMatchObject({
    to: '',
    subject: '',
    body: '\n\n-- \nNews\n',
    answersId: null,
    conversationId: null,
  });
});

test('a long mail is quoted as far as it goes', async () => {
  const line = 'The river is long. '.repeat(1_000);
  const pieces = Array.from({ length: 20 }, () => paragraph(line));
  const draft = await begin('reply', {
    bodies: [{ path: '1', stretches: [{ kind: 'words', pieces }], direction: 'ltr', sentHtml: null, blockedCount: 0 }],
  });
  expect(draft.body.length).toBeLessThan(110_000);
  expect(draft.body).toMatch(/\n\[…\]\n$/);
});

describe('a reply goes to', () => {
  const ann = { name: 'Ann', address: 'ann@river.example' };
  const bo = { name: '', address: 'bo@mill.example' };
  const cy = { name: '', address: 'cy@lake.example' };
  const list = { name: '', address: 'talk@list.example' };
  const us = () => ({ name: 'News', address: box.address.toUpperCase() });
  const tagged = () => ({ name: '', address: box.address.replace('@', '+tips@') });
  test.each([
    [
      'its writer, and with all the rest to them',
      () => ({ from: ann, to: [us(), bo], cc: [cy] }),
      'Ann <ann@river.example>',
      'bo@mill.example, cy@lake.example',
    ],
    ['whom it says', () => ({ from: ann, replyTo: [bo], to: [us()] }), 'bo@mill.example', ''],
    [
      'nobody twice',
      () => ({ from: ann, to: [us(), ann, tagged()], cc: [bo, bo] }),
      'Ann <ann@river.example>',
      'bo@mill.example',
    ],
    [
      'those that we wrote to',
      () => ({ from: us(), to: [ann, tagged()], cc: [bo] }),
      'Ann <ann@river.example>',
      'bo@mill.example',
    ],
    [
      'whoever wrote to a list that wants to be answered',
      () => ({ from: ann, replyTo: [list], to: [list], cc: [bo], listId: 'talk' }),
      'Ann <ann@river.example>',
      'talk@list.example, bo@mill.example',
    ],
    [
      'whom a list names that writes in its own name',
      () => ({ from: list, replyTo: [ann, list], to: [list], listId: 'talk' }),
      'Ann <ann@river.example>, talk@list.example',
      '',
    ],
    [
      'the writer, where answers should come to us',
      () => ({ from: ann, replyTo: [us()], to: [us()] }),
      'Ann <ann@river.example>',
      '',
    ],
    [
      'the first of those that somebody in our name tells of',
      () => ({ from: us(), replyTo: [bo], to: [us()] }),
      'bo@mill.example',
      '',
    ],
    ['nobody, where nobody is named', () => ({ from: null, to: [us()] }), '', ''],
  ])('%s', async (_name, headers, to, cc) => {
    const mail = { headers: headers() };
    expect(await begin('reply', mail)).toMatchObject({ to, cc: '' });
    expect(await begin('replyAll', mail)).toMatchObject({ to, cc });
  });
});
