import { expect, test } from 'vitest';
import { parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { readHeaders } from '#lib/webmail/reading/headers/read-headers.ts';
import { maxHeaderBytes } from '#lib/webmail/reading/limits.ts';
import { describePart } from '#lib/webmail/reading/parts/part.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };

// a header that took the square of its length would take minutes
const headerBytes = maxHeaderBytes / 4;
const pieces = [
  '(',
  ')',
  '"',
  '\\"',
  '"\\"',
  '<',
  '>',
  '<a',
  '@',
  'a@',
  'a@b,',
  ',',
  ';',
  ':',
  '=?',
  '=?utf-8?q?',
  '=?utf-8?q?=',
  '?=',
];
const more = [
  ' ',
  ' x',
  '> ',
  "'",
  '%',
  '%20',
  '*',
  'n*0=',
  'n*0*=',
  'a=b;',
  'a="b;',
  '\t',
  '\0',
  '\u200b',
  '\u202e',
  '=?utf-8?q?=E2=80=AE?= ',
];
const names = ['From', 'To', 'Subject', 'Date', 'Message-ID', 'References', 'List-Id', 'Content-Type', 'Content-ID'];
const others = [
  'Content-Disposition',
  'Content-Transfer-Encoding',
  'Delivered-To',
  'Precedence',
  'Return-Path',
  'Auto-Submitted',
];

test.each([...pieces, ...more])('headers of %j alone are soon read', (piece) => {
  const value = piece.repeat(Math.floor(headerBytes / Buffer.byteLength(piece)));
  for (const name of [...names, ...others]) {
    const lines = parseHeaderBlock(Buffer.from(`${name}: x${value}\r\n`));
    expect(readHeaders(lines, context).headers.to.length).toBeLessThanOrEqual(500);
    expect(describePart({ path: '1', depth: 0 }, lines, 'text/plain').type).toMatch(/^[a-z]+\/[a-z-]+$/);
  }
});
