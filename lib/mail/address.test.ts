import { describe, expect, it } from 'vitest';
import { parseAddress } from '#lib/mail/address.ts';

describe('parseAddress', () => {
  it.each([
    ['pat@example.com', 'pat@example.com'],
    ['  pat@example.com ', 'pat@example.com'],
    ['Pat.O+news@EXAMPLE.Com', 'Pat.O+news@example.com'],
    ["o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk"],
    ['zoé@example.com', null],
    ['pat@müller.example', 'pat@xn--mller-kva.example'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%s → %s', (typed, parsed) => {
    expect(parseAddress(typed)).toBe(parsed);
  });

  it.each([
    '',
    'pat',
    '@example.com',
    'pat@',
    'pat@localhost',
    'pat@127.0.0.1',
    'pat@[127.0.0.1]',
    'pat@1.2.3.4.5',
    'pat@example..com',
    'pat@-example.com',
    'pat@example-.com',
    'pat@exa_mple.com',
    '.pat@example.com',
    'pat.@example.com',
    'p..at@example.com',
    '-pat@example.com',
    '"pat"@example.com',
    'pat@evil.com@example.com',
    '|cmd@example.com',
    'a%evil.com@example.com',
    'evil.com!pat@example.com',
    '/etc/passwd@example.com',
    '`id`@example.com',
    'pat\r\nBcc: eve@example.com',
    'pat@example.com\r\nBcc: eve@example.com',
    'pat@example.com\n',
    'pat\u0000@example.com',
    'pat@example.com,eve@example.com',
    'pat@example.com;eve@example.com',
    'Pat <pat@example.com>',
    '<pat@example.com>',
    'pat@exam%70le.com',
    'pat@example\u3002com',
    'pa t@example.com',
    `${'a'.repeat(65)}@example.com`,
    `${'a'.repeat(60)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.com`,
  ])('refuses %j', (typed) => {
    // surrounding white space is a slip of the hand; everything else is refused
    expect(parseAddress(typed)).toBe(typed.trim() === 'pat@example.com' ? 'pat@example.com' : null);
  });
});
