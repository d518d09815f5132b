import { describe, expect, test } from 'vitest';
import { parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { readHeaders } from '#lib/webmail/reading/headers/read-headers.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };
const read = (...block: string[]) => readHeaders(parseHeaderBlock(Buffer.from(block.join('\r\n'))), context);
const kinds = (...block: string[]) => read(...block).warnings.map(({ kind }) => kind);

test('all that a mail says of itself', () => {
  const { headers, warnings } = read(
    'From: =?utf-8?Q?J=C3=BCrg?= <j@mill.test>',
    'Sender: office@mill.test',
    'Reply-To: press@mill.test',
    'To: desk@paper.test, Bo <bo@mill.test>',
    'Cc: c@mill.test',
    'Subject: =?utf-8?Q?Br=C3=BC?=',
    ' =?utf-8?Q?cke_zu?=',
    'Date: Tue, 3 Mar 2026 10:00:00 +0100',
    'Message-ID: <m1@mill.test>',
    'In-Reply-To: <m0@mill.test>',
    'List-Id: The town <town.mill.test>',
  );
  expect(headers).toEqual({
    from: { name: 'Jürg', address: 'j@mill.test' },
    sender: { name: '', address: 'office@mill.test' },
    replyTo: [{ name: '', address: 'press@mill.test' }],
    to: [
      { name: '', address: 'desk@paper.test' },
      { name: 'Bo', address: 'bo@mill.test' },
    ],
    cc: [{ name: '', address: 'c@mill.test' }],
    subject: 'Brücke zu',
    sentAt: '2026-03-03T09:00:00.000Z',
    messageId: 'm1@mill.test',
    references: ['m0@mill.test'],
    inReplyTo: 'm0@mill.test',
    listId: 'town.mill.test',
    isAutomatic: false,
  });
  expect(warnings).toEqual([]);
});

test('nothing of a mail without headers', () => {
  expect(read()).toEqual({
    headers: {
      from: null,
      sender: null,
      replyTo: [],
      to: [],
      cc: [],
      subject: '',
      sentAt: null,
      messageId: '',
      references: [],
      inReplyTo: '',
      listId: '',
      isAutomatic: false,
    },
    facts: { from: [], sender: null, replyTo: [], recipients: [], subject: '' },
    warnings: [],
  });
});

test('everybody whom its From headers name', () => {
  const { headers, facts } = read('From: a@mill.test', 'From: B <b@mill.test>');
  expect([headers.from?.address, facts.from.map(({ address }) => address)]).toEqual([
    'a@mill.test',
    ['a@mill.test', 'b@mill.test'],
  ]);
});

describe('a warning:', () => {
  test.each([
    ['a date to come', ['Date: Tue, 3 Mar 2037 10:00:00 +0000'], 'dateRefused'],
    ['a date that is none', ['Date: soon'], 'dateRefused'],
    ['a loop', ['Delivered-To: desk@paper.test', 'Delivered-To: desk@paper.test'], 'loop'],
  ])('%s', (_name, block, kind) => expect(kinds(...block)).toEqual([kind]));

  test.each([
    ['no date at all', ['From: a@mill.test']],
    ['a folded subject', ['Subject: Water', '\tcut']],
  ])('none for %s', (_name, block) => expect(kinds(...block)).toEqual([]));
});

test('a subject is one line of what can be seen', () => {
  const { headers, facts } = read('Subject: =?utf-8?B?V2F0ZXIKAGN1dOKArmU=?=');
  expect([headers.subject, facts.subject]).toEqual(['Water cute', 'Water\n\0cut\u202ee']);
});
