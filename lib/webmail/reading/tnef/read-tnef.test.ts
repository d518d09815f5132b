import { describe, expect, test } from 'vitest';
import { readTnef } from '#lib/webmail/reading/tnef/read-tnef.ts';
import {
  attachedMessage,
  attachment,
  attribute,
  codepage,
  longName,
  mapiProperties,
  sizedProperty,
  tnef,
  uint32,
} from '#testing/webmail/make-tnef.ts';

const version = attribute(1, 0x00089006, uint32(0x10000));
const words = Buffer.from('minutes of the meeting');
const namesOf = (bytes: Buffer) => readTnef(bytes)?.map(({ name }) => name) ?? null;

test('its files come out as they went in', () => {
  const pdf = Buffer.from('%PDF-1.4');
  const bytes = tnef(version, attachment('minutes.txt', words), attachment('MAP~1.PDF', pdf));
  expect(readTnef(bytes)).toEqual([
    { name: 'minutes.txt', bytes: words },
    { name: 'MAP~1.PDF', bytes: pdf },
  ]);
});

describe('a file has', () => {
  test.each([
    [
      'its long name',
      attachment('PROCES~1.PDF', words, mapiProperties(longName('Procès-verbal – 新聞.pdf'))),
      'Procès-verbal – 新聞.pdf',
    ],
    ['its short name where that is all', attachment('MAP.PDF', words), 'MAP.PDF'],
    [
      'a long name of eight bits',
      attachment('A~1', words, mapiProperties(sizedProperty(0x1e, 0x3707, Buffer.from('caf\xe9.txt\0', 'latin1')))),
      'café.txt',
    ],
    ['no name where none is given', attachment('', words), ''],
  ])('%s', (_what, part, name) => expect(namesOf(tnef(version, part))).toEqual([name]));

  test('a name in the code page of its writer', () => {
    const cyrillic = Buffer.from([0xe0, 0xe1, 0xe2]);
    expect(namesOf(tnef(codepage(1251), attachment(cyrillic, words)))).toEqual(['абв']);
    expect(namesOf(tnef(codepage(65_001), attachment(Buffer.from('né'), words)))).toEqual(['né']);
    expect(namesOf(tnef(codepage(4_000_000_000), attachment('a', words)))).toEqual(['a']);
  });
});

test('properties of every size are passed over', () => {
  const property = (type: number, ...value: Buffer[]) => Buffer.concat([uint32(type | (0x3000 << 16)), ...value]);
  const named = Buffer.concat([uint32(0x80000003), Buffer.alloc(16), uint32(0), uint32(9), uint32(1)]);
  const namedInWords = Buffer.concat([
    uint32(0x80000003),
    Buffer.alloc(16),
    uint32(1),
    uint32(6),
    Buffer.alloc(8),
    uint32(1),
  ]);
  const sizes = [
    property(2, uint32(1)),
    property(5, Buffer.alloc(8)),
    property(11, uint32(1)),
    property(64, Buffer.alloc(8)),
    property(72, Buffer.alloc(16)),
  ];
  const several = [
    property(0x1003, uint32(3), Buffer.alloc(12)),
    property(0x1002, uint32(3), Buffer.alloc(8)),
    property(0x101e, uint32(2), uint32(3), Buffer.alloc(4), uint32(0)),
  ];
  const block = mapiProperties(named, namedInWords, ...sizes, ...several, longName('after them.txt'));
  expect(namesOf(tnef(attachment('A~1', words, block)))).toEqual(['after them.txt']);
});

test('data may stand among the properties', () => {
  const part = attachment('a.txt', null, mapiProperties(sizedProperty(0x0102, 0x3701, words)));
  expect(readTnef(tnef(part))).toEqual([{ name: 'a.txt', bytes: words }]);
});

test('files of a message within are among them', () => {
  const inner = tnef(version, attachment('inner.txt', words));
  const bytes = tnef(
    attachment('RE: minutes', null, mapiProperties(attachedMessage(inner))),
    attachment('outer.txt', words),
  );
  expect(namesOf(bytes)).toEqual(['inner.txt', 'outer.txt']);
});

test('an attachment that is only a name has no file', () => {
  expect(readTnef(tnef(version, attachment('elsewhere.doc', null)))).toEqual([]);
});

test('a property of an unknown kind ends the properties, not the file', () => {
  const block = mapiProperties(longName('known.txt'), uint32(0x30000099), uint32(1));
  expect(namesOf(tnef(attachment('A~1', words, block)))).toEqual(['known.txt']);
});

test('padding at the end is no attribute', () => {
  expect(namesOf(Buffer.concat([tnef(attachment('a.txt', words)), Buffer.alloc(7)]))).toEqual(['a.txt']);
});

/** Messages in one another. */
const nested = (depth: number): Buffer =>
  depth === 0
    ? tnef(attachment('bottom.txt', words))
    : tnef(attachment('', null, mapiProperties(attachedMessage(nested(depth - 1)))));

describe('refused:', () => {
  const twoGigabytes = 0x7fffffff;
  const begun = attachment('a.txt', null);
  const propertyOf = (size: number) =>
    mapiProperties(Buffer.concat([uint32(0x37010102), uint32(1), uint32(size), words]));
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['another kind of file', Buffer.from('%PDF-1.4 not a mail')],
    ['data that claims two gigabytes', tnef(begun, attribute(2, 0x0006800f, words, twoGigabytes))],
    ['a name that claims four', tnef(begun, attribute(2, 0x00018010, words, 0xffffffff))],
    ['a property larger than its block', tnef(begun, propertyOf(twoGigabytes))],
    [
      'a property with billions of values',
      tnef(begun, mapiProperties(Buffer.concat([uint32(0x37010102), uint32(0xffffffff), words]))),
    ],
    [
      'billions of numbers',
      tnef(begun, mapiProperties(Buffer.concat([uint32(0x37011003), uint32(0xffffffff), words]))),
    ],
    ['billions of properties', tnef(begun, attribute(2, 0x00069005, uint32(0xffffffff)))],
    ['a message within that lies', tnef(attachment('', null, mapiProperties(attachedMessage(Buffer.from('no TNEF')))))],
    ['thousands of attributes', tnef(...Array.from({ length: 2_001 }, () => version))],
    ['hundreds of properties', tnef(begun, mapiProperties(...Array.from({ length: 501 }, () => longName('a'))))],
    ['101 files', tnef(...Array.from({ length: 101 }, (_, at) => attachment(`${at}`, words)))],
    ['messages deep in one another', nested(5)],
  ])('%s', (_what, bytes) => expect(readTnef(bytes)).toBeNull());
});

test('100 files and four messages in one another are read', () => {
  expect(readTnef(tnef(...Array.from({ length: 100 }, (_, at) => attachment(`${at}`, words))))).toHaveLength(100);
  expect(namesOf(nested(4))).toEqual(['bottom.txt']);
});
