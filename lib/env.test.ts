import { expect, it } from 'vitest';
import { EnvError, parseEnv } from '#lib/env.ts';

it.each([
  ['BOUNCE_ADDRESS', 'bounce@news.example', true],
  ['BOUNCE_ADDRESS', '', true],
  // its addresses of single mails would be longer than a local part may be
  ['BOUNCE_ADDRESS', 'sixteen.letters.@news.example', false],
  ['BOUNCE_ADDRESS', 'sixteen-letters-@news.example', false],
  ['BOUNCE_ADDRESS', 'bounce+news@news.example', false],
  ['BOUNCE_ADDRESS', 'bounce', false],
  ['DKIM_SELECTOR', 'news-2026', true],
  ['DKIM_SELECTOR', 'news.example', false],
  ['DKIM_SELECTOR', 'news; s=evil', false],
  ['SUBMISSION_URL', 'smtps://mail.example.com', true],
  ['SUBMISSION_URL', 'smtp://mail.example.com:587', true],
  ['SUBMISSION_URL', 'smtps://news:river@mail.example.com', false],
  ['SUBMISSION_URL', 'smtp://mail.example.com?requireTLS=false', false],
  ['SUBMISSION_URL', 'https://mail.example.com', false],
  ['IMAP_URL', 'imaps://mail.example.com', true],
  ['IMAP_URL', 'imaps://mail.example.com:1993/', true],
  ['IMAP_URL', 'imap://127.0.0.1:143', true],
  ['IMAP_URL', 'imap://mail.example.com', false],
  ['IMAP_URL', 'imap://127.0.0.1.example.com', false],
  ['IMAP_URL', 'imaps://news:river@mail.example.com', false],
  ['IMAP_URL', 'https://mail.example.com', false],
  ['LMTP_PORT', '2525', true],
  ['LMTP_PORT', '', true],
  ['LMTP_PORT', '0', false],
  ['LMTP_PORT', 'lmtp', false],
  ['LMTP_PORT', '127.0.0.1:2525', false],
  ['FETCH_CONTACT', 'news@paper.example', true],
  ['FETCH_CONTACT', 'https://paper.example/contact', true],
  ['FETCH_CONTACT', '', true],
  ['FETCH_CONTACT', 'javascript:alert(1)', false],
  ['FETCH_CONTACT', 'the newsroom', false],
])('%s=%s is taken: %s', (name, value, taken) => {
  const parse = () => parseEnv({ [name]: value });
  if (taken) expect(parse).not.toThrow();
  else expect(parse).toThrow(EnvError);
});

it('takes the path of a key from the checkout', () => {
  expect(parseEnv({ DKIM_KEY_FILE: 'keys/dkim.pem' }).DKIM_KEY_FILE).toBe(`${process.cwd()}/keys/dkim.pem`);
  expect(parseEnv({}).DKIM_KEY_FILE).toBeUndefined();
});
