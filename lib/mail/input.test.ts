import { expect, it } from 'vitest';
import { readMailId } from '#lib/mail/input.ts';

const id = '3f0c8a51-7d7e-4b8e-9a43-0c1f6f0f2a11';

it.each([
  id,
  ` ${id.toUpperCase()} `,
  `${id}@news.example`,
  `<${id}@news.example>`,
  `message-id=<${id}@news.example>`,
  `Message-ID: <${id}@news.example>`,
])('finds a mail by %j', (typed) => expect(readMailId(typed)).toBe(id));

it.each(['', 'pat@example.com', id.slice(1), `${id}0`, `<${id}@news.example> and more`, 'message-id='])(
  'finds none by %j',
  (typed) => expect(readMailId(typed)).toBeNull(),
);
