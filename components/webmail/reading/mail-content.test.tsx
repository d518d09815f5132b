import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MailContent } from '#components/webmail/reading/mail-content.tsx';
import type { MailContent as Content, MailBody, MailPiece, MailStretch } from '#lib/webmail/types.ts';
import { mailReading } from '#testing/webmail/reading.ts';

const place = { name: 'Regina', timeZone: 'America/Regina' };
const source = { box: 'news', id: '7' };

const body = (pieces: MailPiece[], more: Partial<MailBody> = {}): MailBody => ({
  path: '1',
  stretches: [{ kind: 'words', pieces }],
  direction: 'ltr',
  sentHtml: null,
  blockedCount: 0,
  ...more,
});
const words = (text: string, href?: string): MailPiece => ({
  kind: 'block',
  block: { type: 'paragraph', text: [{ text, ...(href !== undefined && { href }) }] },
});

function shown(content: Partial<Content>, isAsSent = false): string {
  return renderToStaticMarkup(
    <MailContent content={{ ...mailReading(), ...content }} source={source} isAsSent={isAsSent} place={place} />,
  );
}
/** The words that somebody reads. */
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('beside a link stands where it leads:', () => {
  test.each([
    ['to a page', 'our page', 'https://a.example/x', 'our page (a.example)'],
    ['to another host than its words say', 'a.example', 'https://b.example/', 'a.example (leads elsewhere: b.example)'],
    ['to a mailbox', 'write to us', 'mailto:ann@a.example', 'write to us (ann@a.example)'],
    ['as its words say exactly', 'https://a.example/x', 'https://a.example/x', 'https://a.example/x'],
  ])('%s', (_name, text, href, expected) => {
    const html = shown({ bodies: [body([words(text, href)])] });
    expect(read(html)).toBe(expected);
    expect(html).toContain('rel="noreferrer noopener nofollow"');
  });

  test('what is no link that may be followed stays words', () => {
    expect(shown({ bodies: [body([words('here', 'javascript:alert(1)')])] })).not.toContain('<a ');
  });

  test('runs of one link are one', () => {
    const href = 'https://a.example/';
    const text = [
      { text: 'one ', href },
      { text: 'and two', strong: true as const, href },
    ];
    const html = shown({ bodies: [body([{ kind: 'block', block: { type: 'paragraph', text } }])] });
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

test('markup of a stranger’s is words, wherever it stands', () => {
  const evil = '<img src=x onerror=ran()>';
  const headers = { ...mailReading().headers, subject: evil, from: { name: evil, address: evil } };
  const forwarded = { ...mailReading(), path: '2', headers };
  const html = shown({
    bodies: [body([words(evil), { kind: 'picture', picture: { state: 'missing', alt: evil } }])],
    files: [{ path: '3', name: evil, type: evil, sizeBytes: 1, isInline: false, isPicture: false, warnings: [] }],
    warnings: [{ kind: 'nameIsAddress', shown: evil, actual: evil }],
    forwarded: [forwarded],
  });
  expect(html).not.toContain('<img');
  expect(html.match(/&lt;img/g)?.length).toBeGreaterThanOrEqual(6);
});

test('pictures are the mail’s own, or words say what became of them', () => {
  const html = shown({
    bodies: [
      body([
        { kind: 'picture', picture: { state: 'shown', path: '2.1', alt: 'The plan' } },
        { kind: 'picture', picture: { state: 'missing', alt: 'A map' } },
        { kind: 'picture', picture: { state: 'blocked', alt: '' } },
        { kind: 'picture', picture: { state: 'unshown', alt: '' } },
      ]),
    ],
  });
  expect(html).toContain('src="/webmail/news/messages/7/parts/2.1" alt="The plan"');
  expect(read(html)).toContain('A picture that the mail names and does not have: “ A map ”');
  expect(read(html)).toContain('A picture from elsewhere was not loaded');
  expect(read(html)).toContain('A picture of a kind that is not shown here');
});

test('what is quoted is folded, but where there is nothing else', () => {
  const quote: MailStretch = { kind: 'quote', pieces: [words('Earlier')] };
  const both: MailStretch[] = [{ kind: 'words', pieces: [words('Now')] }, quote];
  expect(shown({ bodies: [body([], { stretches: both })] })).toMatch(/<details class="mail-folded" data-kind="quote">/);
  expect(shown({ bodies: [body([], { stretches: [quote] })] })).toContain('data-kind="quote" open=""');
});

test('as it was sent it stands in a frame that may run nothing; a body without HTML stays as we see it', () => {
  const html = shown({ bodies: [body([], { sentHtml: '<p>x</p>' }), body([words('plain')], { path: '2' })] }, true);
  expect(html).toContain('src="/webmail/news/messages/7/as-sent?part=1"');
  expect(html).toContain('sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"');
  expect(html).not.toContain('&lt;p&gt;');
  expect(html.match(/<iframe/g)).toHaveLength(1);
  expect(read(html)).toContain('plain');
});

describe('an event is told', () => {
  const event = {
    summary: 'Budget briefing',
    description: '<b>Room 2</b>',
    location: 'City hall',
    startsAt: '2026-12-02T17:00:00.000Z',
    endsAt: '2026-12-02T18:30:00.000Z',
    isAllDay: false,
    isFloating: false,
    zone: 'Europe/Paris',
    repeats: null,
    method: 'REQUEST',
    organizer: null,
  };
  test.each([
    [
      'in the newsroom’s time and theirs',
      {},
      'When Wednesday, December 2, 2026, 11:00 to 12:30, Regina time There Wednesday, December 2, 2026, 18:00, Europe/Paris',
    ],
    ['by a zone that nobody knows', { zone: 'Mountain (odd name)' }, 'There Mountain (odd name)'],
    [
      'by a clock without a zone',
      { isFloating: true, zone: '' },
      'Wednesday, December 2, 2026, 17:00 to 18:30, by their clock',
    ],
    [
      'of a whole day',
      { isAllDay: true, startsAt: '2026-12-02T00:00:00.000Z', endsAt: '2026-12-02T00:00:00.000Z' },
      'When Wednesday, December 2, 2026, the whole day Where',
    ],
    [
      'of several days',
      { isAllDay: true, startsAt: '2026-12-02T00:00:00.000Z', endsAt: '2026-12-04T00:00:00.000Z' },
      'Wednesday, December 2, 2026 to Friday, December 4, 2026',
    ],
    ['that repeats', { repeats: 'weekly' as const }, 'Repeats Each week'],
    ['that is called off', { method: 'CANCEL' }, 'Cancelled Budget briefing'],
    ['with markup as words', {}, '&lt;b&gt;Room 2&lt;/b&gt;'],
  ])('%s', (_name, more, expected) => {
    expect(read(shown({ events: [{ ...event, ...more }] }))).toContain(expected);
  });
});

test('what is blocked, encrypted or dangerous is said', () => {
  const file = { path: '2', name: 'run.exe', type: 'image/png', sizeBytes: 2_345, isInline: false, isPicture: false };
  const html = shown({
    bodies: [body([words('x')], { blockedCount: 8 })],
    isEncrypted: true,
    files: [
      { ...file, warnings: [{ kind: 'dangerous' }, { kind: 'disguised', actual: 'text/html' }, { kind: 'override' }] },
    ],
    warnings: [{ kind: 'hiddenCharacters' }],
  });
  const text = read(html);
  for (const said of [
    '8 things that this mail would have loaded from elsewhere',
    'This mail is encrypted.',
    'No picture, though it says “PNG picture”, 2.3 KB',
    'Opens as a program.',
    'by its bytes it is text/html.',
    'turn the direction of writing',
    'Its headers had characters that cannot be seen.',
  ])
    expect(text).toContain(said);
  expect(html).not.toContain('<img');
});
