import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BoxChooser } from '#components/webmail/frame/box-chooser.tsx';
import { ConversationList } from '#components/webmail/list/conversation-list.tsx';
import { EmptyList } from '#components/webmail/list/empty-list.tsx';
import { listPath, readListView } from '#lib/webmail/list-view.ts';
import type { PersonInMail } from '#lib/webmail/work/presence/types.ts';

const now = new Date('2026-11-23T15:35:00Z');
const place = { name: 'Regina', timeZone: 'America/Regina' };
const view = { folder: 'inbox', search: '', before: null } as const;
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const row = {
  id: '12',
  subject: 'The river',
  people: [
    { name: 'Ann Bell', isOwn: false },
    { name: 'news@paper.example', isOwn: true },
  ],
  snippet: 'It froze.',
  newestAt: new Date('2026-11-23T14:05:00Z'),
  messageCount: 3,
  isUnread: true,
  hasFiles: true,
  state: 'open',
  owner: null,
  folder: 'inbox',
} as const;

const listed = (
  more: Partial<Parameters<typeof ConversationList>[0]['rows'][number]>,
  folder: 'inbox' | null = 'inbox',
  people: PersonInMail[] = [],
) =>
  renderToStaticMarkup(
    <ConversationList
      box={{ slug: 'news', name: 'News' }}
      view={view}
      folder={folder}
      rows={[{ ...row, people: [...row.people], ...more }]}
      people={new Map([['12', people]])}
      now={now}
      place={place}
    />,
  );

describe('a line says', () => {
  test('who is there', () => {
    const people = [{ name: 'Kim', doing: 'answering' } as const, { name: 'Ann', doing: 'reading' } as const];
    expect(read(listed({}, 'inbox', people))).toContain('Kim is answering; Ann is reading this too');
  });
  test('who wrote, ourselves by the box’s name, what about, and what a sign says to the eye alone', () => {
    expect(read(listed({}))).toBe('Unread. Ann Bell, News 3 messagesThe river It froze.Has attachments. 08:05');
  });
  test.each([
    ['that it waits', { state: 'waiting' as const }, /WaitingHas/],
    ['whose it is', { owner: { staffId: 'k', name: 'Kim Reyes' } }, /KRWith Kim Reyes\./],
    ['that it is read', { isUnread: false }, /^Ann Bell/],
    ['that it has no subject', { subject: '' }, /\(no subject\)/],
    ['that nobody is named', { people: [] }, /\(no sender\)/],
    ['the day of an older one', { newestAt: new Date('2026-11-20T14:05:00Z') }, /Nov 20$/],
    ['and the year', { newestAt: new Date('2025-11-20T14:05:00Z') }, /Nov 20, 2025$/],
  ])('%s', (_name, more, pattern) => expect(read(listed(more))).toMatch(pattern));

  test('its folder, among results from several', () => expect(read(listed({}, null))).toContain('Inbox'));
});

test('a conversation remembers the list it was opened from', () => {
  const seen = readListView({ folder: 'archive', q: ' ice ', before: ['x'] });
  expect(seen).toEqual({ folder: 'archive', search: 'ice', before: null });
  expect(listPath('news', seen)).toBe('/webmail/news?folder=archive&q=ice');
  expect(listPath('news', readListView({ folder: 'sideways' }))).toBe('/webmail/news');
});

test('nothing is said in words', () => {
  const empty = (more: Partial<Parameters<typeof EmptyList>[0]['view']>) =>
    read(renderToStaticMarkup(<EmptyList box="news" view={{ ...view, ...more }} />));
  expect(empty({})).toContain('Nothing waits here');
  expect(empty({ folder: 'trash' })).toBe('The trash is empty.');
  expect(empty({ search: '<b>' })).toContain('Nothing was found for “&lt;b&gt;”');
  expect(empty({ before: '1' })).toBe('There is nothing older.');
});

test('whoever has no box is told what to ask for, with the command', () => {
  const words = read(renderToStaticMarkup(<BoxChooser boxes={[]} email="pat@paper.example" />));
  expect(words).toContain('No box has been opened to you yet.');
  expect(words).toContain('npm run portal -- mailbox grant news pat@paper.example answer');
});
