import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { leavingItems } from '#components/webmail/leaving/leaving-items.tsx';
import { AnswerStanding } from '#components/webmail/writing/answer-standing.tsx';
import { DraftList } from '#components/webmail/writing/draft-list.tsx';
import { readKeptFiles } from '#components/webmail/writing/kept-files.ts';
import type { Answer, AnswerRecipient, DraftRow, AnswerStanding as Standing } from '#lib/webmail/answers/types.ts';
import { mailReading } from '#testing/webmail/reading.ts';

const now = new Date('2026-11-23T15:35:00Z');
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
    .trim();

const to = (standing: Standing, more: Partial<AnswerRecipient> = {}): AnswerRecipient => ({
  name: 'Ann Bell',
  address: 'ann@river.example',
  field: 'to',
  standing,
  outboxId: 'f00',
  problem: null,
  ...more,
});

const answer = (more: Partial<Answer> = {}): Answer => ({
  id: 'a1',
  writer: { staffId: 'kim', name: 'Kim Reyes' },
  dueAt: new Date(now.getTime() + 10_000),
  sentAt: now,
  reading: mailReading(),
  recipients: [to('leaving')],
  canBeUndone: true,
  sentMessageId: null,
  ...more,
});

const standing = (recipients: AnswerRecipient[], maySettle = false) =>
  renderToStaticMarkup(<AnswerStanding answer={answer({ recipients })} maySettle={maySettle} />);

describe('an answer tells who wrote it, and with whom it does not simply lie by now:', () => {
  test.each<[Standing, Partial<AnswerRecipient>, string]>([
    ['delivered', {}, 'Written by Kim Reyes, and delivered'],
    ['leaving', {}, '– on its way'],
    ['held', {}, 'held: nobody knows whether it arrived.'],
    ['failed', { problem: 'no such person' }, '– refused: no such person'],
    ['bounced', { problem: 'It came back (5.1.1).' }, '– came back: It came back (5.1.1).'],
    ['dropped', {}, '– not sent: it was dropped in the mail room'],
  ])('%s', (kind, more, words) => expect(read(standing([to(kind, more)]))).toContain(words));

  test('delivered to all, or with the one for whom it is not', () => {
    expect(read(standing([to('delivered'), to('delivered')]))).toContain('and delivered to all 2');
    const mixed = read(standing([to('delivered', { name: 'Bob' }), to('bounced')]));
    expect(mixed).not.toContain('delivered');
    expect(mixed).not.toContain('Bob');
  });

  test('what is held leads to the mail room, for those who may settle it', () => {
    expect(standing([to('held')], true)).toContain('href="/desk/mail/outbox/f00"');
    expect(standing([to('held')], false)).not.toContain('href=');
  });
});

describe('what is on its way', () => {
  const around = { person: 'kim', timeOf: () => 'on Tue', now, hasWords: false };

  test('is listed while it can be called back, and only its writer may', () => {
    const [own, other] = leavingItems(
      [answer(), answer({ id: 'a2', writer: { staffId: 'lee', name: 'Lee' } })],
      around,
    );
    expect([own?.inMs, own?.isOwn, other?.isOwn]).toEqual([10_000, true, false]);
    expect(read(renderToStaticMarkup(other?.title))).toBe('Lee to Ann Bell: The river');
    expect(leavingItems([answer({ canBeUndone: false })], around)).toEqual([]);
  });
});

test('a draft is listed by the names of those it goes to', () => {
  const row: DraftRow = {
    id: 'd1',
    kind: 'replyAll',
    conversationId: null,
    to: 'Ann Bell <ann@river.example>, bob@river.example, <cleo@river.example>',
    subject: '',
    snippet: 'Thank you',
    changedAt: now,
  };
  const place = { name: 'Regina', timeZone: 'America/Regina' };
  const view = { folder: 'inbox', search: '', before: null } as const;
  const html = renderToStaticMarkup(<DraftList box="news" drafts={[row]} view={view} now={now} place={place} />);
  expect(read(html)).toContain('Ann Bell, bob@river.example, <cleo@river.example>');
  expect(html).toContain('href="/webmail/news/drafts/d1"');
});

test.each([[undefined], ['not JSON'], ['{}'], ['[{"id":1}]']])('files that did not come back are none: %s', (text) => {
  expect(readKeptFiles(text)).toBeNull();
});
