import { expect, test } from 'vitest';
import { maxShownMessages } from '#lib/webmail/store/limits.ts';
import { after, listFolder } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenBoxes, OpenedBoxes } from '#testing/webmail/contract/opened-boxes.ts';
import { forwardedMail, type WrittenMail } from '#testing/webmail/reading.ts';

/** Delivers these and says which of them are together: [[0, 1], [2]]. */
async function together({ deliver }: OpenedBoxes, ...mails: WrittenMail['headers'][]): Promise<number[][]> {
  const groups = new Map<string, number[]>();
  for (const [place, headers] of mails.entries()) {
    const { conversation } = await deliver({ headers: headers ?? {} });
    groups.set(conversation, [...(groups.get(conversation) ?? []), place]);
  }
  return [...groups.values()];
}

export function bindsConversations(open: OpenBoxes): void {
  test.each<[string, number[][], WrittenMail['headers'][]]>([
    ['an answer with what it answers', [[0, 1]], [{ messageId: 'a@x' }, { messageId: 'b@x', inReplyTo: 'a@x' }]],
    [
      'one that refers to it among others',
      [[0, 1]],
      [{ messageId: 'a@x' }, { messageId: 'c@x', references: ['z@x', 'a@x', 'b@x'] }],
    ],
    ['an answer that came first', [[0, 1]], [{ messageId: 'b@x', inReplyTo: 'a@x' }, { messageId: 'a@x' }]],
    ['two that refer to one that never came', [[0, 1]], [{ references: ['a@x'] }, { references: ['a@x'] }]],
    [
      'two different mails of one Message-ID',
      [[0, 1]],
      [
        { messageId: 'a@x', subject: 'one' },
        { messageId: 'a@x', subject: 'other' },
      ],
    ],
    [
      'not what has a subject alone',
      [[0], [1]],
      [
        { messageId: 'a@x', subject: 'Hi' },
        { messageId: 'b@x', subject: 'Re: Hi' },
      ],
    ],
    ['not what has no Message-ID', [[0], [1]], [{ subject: 'Hi' }, { subject: 'Hi' }]],
    ['not what refers to itself alone', [[0], [1]], [{ messageId: 'a@x', references: ['a@x'] }, { messageId: 'b@x' }]],
    ['not an id in other letters', [[0], [1]], [{ messageId: 'a@x' }, { inReplyTo: 'A@x' }]],
    [
      'what it answers before what else it refers to',
      [[0], [1, 2]],
      [{ messageId: 'a@x' }, { messageId: 'b@x' }, { references: ['b@x', 'a@x'], inReplyTo: 'b@x' }],
    ],
    [
      'the newest it refers to before older ones',
      [[0], [1, 2]],
      [{ messageId: 'a@x' }, { messageId: 'b@x' }, { references: ['a@x', 'b@x'] }],
    ],
    [
      'nothing that a program wrote',
      [[0], [1], [2]],
      [
        { messageId: 'a@x' },
        { messageId: 'b@x', inReplyTo: 'a@x', isAutomatic: true },
        { inReplyTo: 'c@x', references: [], isAutomatic: true },
      ],
    ],
    [
      'not two whose only bond is what a program wrote',
      [[0], [1]],
      [{ messageId: 'a@x', references: ['z@x'], isAutomatic: true }, { references: ['z@x'] }],
    ],
    ['what answers a program with it', [[0, 1]], [{ messageId: 'a@x', isAutomatic: true }, { inReplyTo: 'a@x' }]],
  ])('has %s', async (_name, groups, mails) => {
    expect(await together(await open(), ...mails)).toEqual(groups);
  });

  test('has a report about an answer of ours, and not about a mail of others', async () => {
    const { deliver, keepSent } = await open();
    const report = (messageId: string): WrittenMail => ({
      headers: { isAutomatic: true },
      forwarded: [forwardedMail({ headers: { messageId } })],
    });
    const asked = await deliver({ headers: { messageId: 'a@x' } });
    const answer = await keepSent({ headers: { messageId: 'b@x', inReplyTo: 'a@x' } });
    expect(answer.conversation).toBe(asked.conversation);
    expect((await deliver(report('b@x'))).conversation).toBe(asked.conversation);
    expect((await deliver(report('a@x'))).conversation).not.toBe(asked.conversation);
  });

  test('is bound by a hundred of the mails that one refers to, and no more', async () => {
    const opened = await open();
    const references = Array.from({ length: 2_000 }, (_, number) => `${number}@x`);
    const long = await opened.deliver({ headers: { messageId: 'long@x', references } });
    const bound = async (messageId: string) =>
      (await opened.deliver({ headers: { messageId } })).conversation === long.conversation;
    expect(await bound('1999@x')).toBe(true);
    expect(await bound('1902@x')).toBe(true);
    expect(await bound('1890@x')).toBe(false);
    expect(await bound('1000@x')).toBe(false);
  });

  test('lies with its own box, whatever it refers to in another', async () => {
    const { deliver, elsewhere } = await open();
    const { conversation, message } = await deliver({ headers: { messageId: 'a@x' } });
    expect(await elsewhere.findConversation(conversation)).toBeNull();
    expect(await elsewhere.findMessage(message)).toBeNull();
    expect(await elsewhere.readOriginal(message)).toBeNull();
  });

  test('is opened oldest first, with what is new in it', async () => {
    const { ann, deliver, keepSent } = await open();
    const first = await deliver({ headers: { messageId: 'a@x', subject: 'Hi' }, text: 'One.' });
    const second = await keepSent({ headers: { inReplyTo: 'a@x' }, text: 'Two.' }, { at: after(1) });
    await ann.markConversations([first.conversation], true);
    const third = await deliver({ headers: { inReplyTo: 'a@x' }, text: 'Three.' }, { at: after(2) });
    const opened = await ann.findConversation(first.conversation);
    expect(opened).toMatchObject({ id: first.conversation, subject: 'Hi', folder: 'inbox', messageCount: 3 });
    expect(
      opened?.messages.map(({ id, direction, reading, isUnread }) => [id, direction, reading.text, isUnread]),
    ).toEqual([
      [first.message, 'in', 'One.', false],
      [second.message, 'out', 'Two.', false],
      [third.message, 'in', 'Three.', true],
    ]);
    expect(await ann.findMessage(third.message)).toEqual(opened?.messages.at(-1));
  });

  test('that is very long is opened with its newest messages, and says how many there are', async () => {
    const { ann, deliver } = await open();
    let last = { conversation: '', message: '' };
    for (let number = 0; number < maxShownMessages + 3; number += 1)
      last = await deliver({ headers: { references: ['a@x'] }, text: `Number ${number}.` }, { at: after(number) });
    const opened = await ann.findConversation(last.conversation);
    expect(opened?.messageCount).toBe(maxShownMessages + 3);
    expect(opened?.messages).toHaveLength(maxShownMessages);
    expect(opened?.messages.at(-1)?.id).toBe(last.message);
    expect(opened?.messages[0]?.reading.text).toBe('Number 3.');
  });

  test('gives its messages back as they came', async () => {
    const { ann, deliver } = await open();
    const raw = 'Subject: Hi\r\n\r\n\u00ff.\r\n';
    const { message } = await deliver({}, { raw });
    const original = await ann.readOriginal(message);
    expect(original?.sizeBytes).toBe(Buffer.byteLength(raw));
    expect(await new Response(original?.stream).text()).toBe(raw);
  });

  test('may have words that no database holds', async () => {
    const { ann, deliver } = await open();
    const { conversation } = await deliver({
      headers: { subject: 'A\0B \ud800C', messageId: '\0', from: { name: 'N\0\ud800', address: '\0' } },
      text: `\0 \ud800 ${'word '.repeat(100)}`,
    });
    expect((await ann.findConversation(conversation))?.subject).toMatch(/^A ?B .?C$/);
    expect(await listFolder(ann, 'inbox')).toHaveLength(1);
  });

  test('is where each of its messages says that it lies', async () => {
    const { ann, elsewhere, deliver, keepSent } = await open();
    const came = await deliver({ headers: { messageId: 'a@x' } });
    const sent = await keepSent({ headers: { messageId: 'b@x', inReplyTo: 'a@x' } });
    expect(await ann.conversationOf(came.message)).toBe(came.conversation);
    expect(await ann.conversationOf(sent.message)).toBe(came.conversation);
    expect((await ann.findMessage(sent.message))?.conversationId).toBe(came.conversation);
    expect(await elsewhere.conversationOf(came.message)).toBeNull();
    for (const nobodys of ['', '0', '1e3', '2147483647', 'x'])
      expect(await ann.conversationOf(nobodys), nobodys).toBeNull();
  });

  test('tells of its messages without reading them, the oldest first', async () => {
    const { ann, elsewhere, deliver, keepSent } = await open();
    const from = { name: 'Kim', address: 'kim@out.example' };
    const first = await deliver({ headers: { messageId: 'a@x', from } });
    const second = await keepSent({ headers: { messageId: 'b@x', inReplyTo: 'a@x' } }, { at: after(1) });
    const report = { headers: { isAutomatic: true }, forwarded: [forwardedMail({ headers: { messageId: 'b@x' } })] };
    const third = await deliver(report, { at: after(2) });
    const told = await ann.listEnvelopes(first.conversation);
    expect(told).toMatchObject([
      { id: first.message, direction: 'in', receivedAt: after(0), from: from.address, isAutomatic: false },
      { id: second.message, direction: 'out', receivedAt: after(1) },
      { id: third.message, direction: 'in', receivedAt: after(2), from: 'ann@river.example', isAutomatic: true },
    ]);
    expect(await elsewhere.listEnvelopes(first.conversation)).toEqual([]);
    for (const nobodys of ['', '0', '1e3', '2147483647', 'x'])
      expect(await ann.listEnvelopes(nobodys), nobodys).toEqual([]);
  });

  test('tells who of some people wrote to the box', async () => {
    const { ann, elsewhere, deliver, keepSent } = await open();
    await deliver({ headers: { from: { name: 'Kim', address: 'Kim@Out.example' } } });
    await keepSent({ headers: { from: { name: 'Us', address: 'us@paper.example' } } });
    const asked = ['kim@out.example', 'us@paper.example', 'zoe@out.example'];
    expect([...(await ann.writersAmong(asked))]).toEqual(['kim@out.example']);
    expect([...(await ann.writersAmong([]))]).toEqual([]);
    expect([...(await elsewhere.writersAmong(asked))]).toEqual([]);
  });
}
