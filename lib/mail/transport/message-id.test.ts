import { expect, it } from 'vitest';
import { messageIdOf, outboxIdOf } from '#lib/mail/transport/message-id.ts';

const id = '3f0c8a51-7d7e-4b8e-9a43-0c1f6f0f2a11';

it('leads from a row of the outbox to its Message-ID and back', () => {
  expect(messageIdOf(id, 'share@news.example')).toBe(`<${id}@news.example>`);
  expect(outboxIdOf(messageIdOf(id, 'share@news.example'))).toBe(id);
});

it.each([`${id}@news.example`, ` <${id}@news.example>\n`, `<${id.toUpperCase()}@NEWS.example>`])(
  'reads %j as it was copied from a log',
  (pasted) => expect(outboxIdOf(pasted)).toBe(id),
);

it.each(['', id, `<x${id}@news.example>`, `<${id}@>`, `<${id}@a@b>`, `<${id}@news.example> <b@c>`, '<a@b>'])(
  'knows %j is none of ours',
  (other) => expect(outboxIdOf(other)).toBeNull(),
);
