import { describe, expect, test } from 'vitest';
import { parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { readMessageIds } from '#lib/webmail/reading/headers/message-ids.ts';

const read = (...lines: string[]) => readMessageIds(parseHeaderBlock(Buffer.from(lines.join('\r\n'))));

describe('the ids of a mail', () => {
  test.each([
    ['none', [], { messageId: '', references: [], inReplyTo: '' }],
    ['its own', ['Message-ID: <m1@mill.test>'], { messageId: 'm1@mill.test', references: [], inReplyTo: '' }],
    ['without brackets', ['Message-ID: m1@mill.test'], { messageId: 'm1@mill.test', references: [], inReplyTo: '' }],
    [
      'those it refers to',
      ['References: <a@mill.test>', ' <b@mill.test>', 'In-Reply-To: <b@mill.test>'],
      { messageId: '', references: ['a@mill.test', 'b@mill.test'], inReplyTo: 'b@mill.test' },
    ],
    [
      'one it answers alone',
      ['In-Reply-To: Your mail of Tuesday <b@mill.test>'],
      { messageId: '', references: ['b@mill.test'], inReplyTo: 'b@mill.test' },
    ],
    [
      'references alone',
      ['References: <a@mill.test><b@mill.test>'],
      { messageId: '', references: ['a@mill.test', 'b@mill.test'], inReplyTo: 'b@mill.test' },
    ],
    [
      'each once',
      ['References: <a@mill.test> <b@mill.test> <a@mill.test>'],
      { messageId: '', references: ['a@mill.test', 'b@mill.test'], inReplyTo: 'a@mill.test' },
    ],
    [
      'not itself',
      ['Message-ID: <m1@mill.test>', 'References: <m1@mill.test> <a@mill.test>', 'In-Reply-To: <m1@mill.test>'],
      { messageId: 'm1@mill.test', references: ['a@mill.test'], inReplyTo: 'a@mill.test' },
    ],
    [
      'one that is folded within',
      ['References: <a-very', ' -long@mill.test>'],
      { messageId: '', references: ['a-very-long@mill.test'], inReplyTo: 'a-very-long@mill.test' },
    ],
    [
      'one that is far too long',
      [`Message-ID: <${'x'.repeat(600)}@mill.test>`, `References: <${'y'.repeat(600)}@mill.test> <a@mill.test>`],
      { messageId: '', references: ['a@mill.test'], inReplyTo: 'a@mill.test' },
    ],
    ['words only', ['In-Reply-To: your message', 'References: <>'], { messageId: '', references: [], inReplyTo: '' }],
  ])('%s', (_name, lines, ids) => expect(read(...lines)).toEqual(ids));

  test('are at most 100: the first and the newest', () => {
    const { references } = read(
      `References:${Array.from({ length: 2_000 }, (_, at) => ` <r${at}@mill.test>`).join('\r\n')}`,
    );
    expect([references.length, references[0], references[1], references.at(-1)]).toEqual([
      100,
      'r0@mill.test',
      'r1901@mill.test',
      'r1999@mill.test',
    ]);
  });
});
