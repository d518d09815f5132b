import { describe, expect, test } from 'vitest';
import { isAutomaticMail, isLoop } from '#lib/webmail/reading/headers/automatic-mail.ts';
import { parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';

const lines = (...block: string[]) => parseHeaderBlock(Buffer.from(block.join('\r\n')));

describe('written by a program:', () => {
  test.each([
    ['an answer', ['Auto-Submitted: auto-replied (vacation)']],
    ['a notice', ['Auto-Submitted: auto-generated; x=y']],
    ['an older way', ['X-Autoreply: yes']],
    ['another older way', ['X-Autorespond: absent']],
    ['bulk', ['Precedence: bulk']],
    ['junk', ['Precedence: Junk']],
    ['an answer by precedence', ['Precedence: auto-reply']],
    ['a report', ['Content-Type: multipart/report; report-type=delivery-status; boundary=x']],
    ['nobody to answer', ['Return-Path: <>']],
  ])('%s', (_name, block) => expect(isAutomaticMail(lines(...block))).toBe(true));

  test.each([
    ['a person', ['From: ann@mill.test', 'Return-Path: <ann@mill.test>']],
    ['a person who says so', ['Auto-Submitted: no']],
    ['a subject that sounds like it', ['Subject: Out of office on Tuesday']],
    ['a mailing list', ['List-Id: <town.mill.test>', 'Precedence: list']],
    ['a mailing list that calls itself bulk', ['List-Id: <town.mill.test>', 'Precedence: bulk']],
    ['a person who wants no such answers', ['X-Auto-Response-Suppress: All']],
  ])('but not %s', (_name, block) => expect(isAutomaticMail(lines(...block))).toBe(false));
});

describe('a loop:', () => {
  const own = ['desk@paper.test'];
  const times = (count: number, line: string) => Array.from({ length: count }, () => line);
  test.each([
    ['delivered to us twice', ['Delivered-To: desk@paper.test', 'Delivered-To: <Desk@Paper.test>'], true],
    ['delivered to us once', ['Delivered-To: desk@paper.test', 'Delivered-To: x@mill.test'], false],
    ['delivered to others twice', times(2, 'Delivered-To: x@mill.test'), false],
    ['through 25 servers', times(25, 'Received: by a'), true],
    ['through 24 servers', times(24, 'Received: by a'), false],
  ])('%s', (_name, block, expected) => expect(isLoop(lines(...block), own)).toBe(expected));
});
