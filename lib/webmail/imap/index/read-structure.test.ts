import type { MessageStructureObject } from 'imapflow';
import { expect, test } from 'vitest';
import { readStructure } from '#lib/webmail/imap/index/read-structure.ts';

const part = (type: string, more: Partial<MessageStructureObject> = {}): MessageStructureObject => ({ type, ...more });
const text = part('text/plain', { part: '1', parameters: { charset: 'utf-8' }, encoding: 'base64' });
const html = part('text/html', { part: '2' });
const multi = (kind: string, ...childNodes: MessageStructureObject[]) => part(`multipart/${kind}`, { childNodes });
const logo = part('image/png', { part: '3', id: '<logo>' });
const pdf = part('application/pdf', { part: '3', dispositionParameters: { filename: 'plan.pdf' } });

test.each<[string, MessageStructureObject | undefined, boolean]>([
  ['nothing at all', undefined, false],
  ['a text', text, false],
  ['a text and its markup', multi('alternative', text, html), false],
  ['a picture that a body shows', multi('related', html, logo), false],
  ['a document', multi('mixed', text, pdf), true],
  ['a text that is a file', multi('mixed', text, part('text/plain', { parameters: { name: 'a.txt' } })), true],
  [
    'a file in a forwarded mail',
    multi('mixed', text, part('message/rfc822', { childNodes: [multi('mixed', text, pdf)] })),
    true,
  ],
  ['a signature', multi('signed', text, part('application/pgp-signature')), false],
  ['an invitation', multi('mixed', text, part('text/calendar')), false],
])('of %s it is told whether there are files', (_name, root, hasFiles) => {
  expect(readStructure(root).hasFiles).toBe(hasFiles);
});

test('plain words are rather taken than markup', () => {
  expect(readStructure(multi('alternative', html, text)).textPart).toEqual({
    path: '1',
    type: 'text/plain',
    charset: 'utf-8',
    encoding: 'base64',
  });
  expect(readStructure(multi('mixed', html)).textPart).toMatchObject({ path: '2', type: 'text/html' });
});

test('levels without end are given up', () => {
  let root = pdf;
  for (let level = 0; level < 2_000; level += 1) root = multi('mixed', root);
  expect(readStructure(root).hasFiles).toBe(false);
});
