import { describe, expect, test } from 'vitest';
import { forwardedMail, quotedMail } from '#lib/webmail/answers/drafting/quoted-mail.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import type { MailBody, MailEvent, MailPiece, MailStretch } from '#lib/webmail/types.ts';
import { bodyOutline } from '#testing/webmail/body-outline.ts';
import { mailReading, forwardedMail as mailWithin, type WrittenMail } from '#testing/webmail/reading.ts';

const receivedAt = new Date('2026-07-01T05:05:00Z');
const head = 'On Wed, Jul 1, 2026 at 00:05, Ann Bell <ann@river.example> wrote:';

const paragraph = (...text: { text: string; href?: string; strong?: true }[]): MailPiece => ({
  kind: 'block',
  block: { type: 'paragraph', text },
});
const words = (...pieces: MailPiece[]): MailStretch => ({ kind: 'words', pieces });
const body = (...stretches: MailStretch[]): MailBody => ({
  ...{ path: '1', stretches, direction: 'ltr', sentHtml: null, blockedCount: 0 },
});

const quoted = (mail: WrittenMail) =>
  quotedMail({ receivedAt, reading: mailReading(mail) }, 'America/Chicago').split('\n');
const forwarded = (mail: WrittenMail) =>
  forwardedMail({ receivedAt, reading: mailReading(mail) }, 'America/Chicago').split('\n');

describe('a quoted mail', () => {
  test('has what it quotes itself one sign deeper, and a sign that was written as words apart', () => {
    const bodies = [
      body(
        words(paragraph({ text: 'Yes.\n>From Monday on.' })),
        { kind: 'quote', pieces: [paragraph({ text: 'Is it shut?' }), paragraph({ text: 'Until when?' })] },
        words({ kind: 'block', block: { type: 'quote', paragraphs: [[{ text: 'Said the mayor.' }]] } }),
        words({ kind: 'picture', picture: { state: 'blocked', alt: '' } }, paragraph({ text: 'Bo' })),
      ),
    ];
    expect(quoted({ bodies })).toEqual([
      head,
      '> Yes.',
      '> >From Monday on.',
      '>',
      '>> Is it shut?',
      '>>',
      '>> Until when?',
      '>>',
      '>> Said the mayor.',
      '>',
      '> Bo',
    ]);
  });

  test('has lists and tables as lines, pictures as what they are said to show, columns as they were set', () => {
    const item = (text: string) => ({ text: [{ text }] });
    const bodies = [
      body(
        words(
          { kind: 'block', block: { type: 'list', ordered: false, items: [item('one'), item('two')] } },
          {
            kind: 'block',
            block: {
              type: 'table',
              caption: '',
              rows: [
                ['a', 'b'],
                ['1', '2'],
              ],
            },
          },
          { kind: 'picture', picture: { state: 'missing', alt: 'the bridge' } },
          paragraph({ text: 'Mon   1\n\tTue\t2' }),
        ),
      ),
    ];
    expect(quoted({ bodies }).slice(1)).toEqual([
      ...['> - one', '> - two', '>', '> a, b', '> 1, 2', '>', '> the bridge', '>', '> Mon 1', '>     Tue 2'],
    ]);
  });

  test('shows nothing that cannot be seen, and no line end that is none', () => {
    const text = 'a\u202eb\u2028c\u200bd\0e\u001b[31m';
    expect(quoted({ bodies: [body(words(paragraph({ text })))] })).toEqual([head, '> ab cd e [31m']);
  });

  test('without words is nothing', () => {
    expect(quoted({ bodies: [] })).toEqual(['']);
    expect(quoted({ bodies: [body(words({ kind: 'picture', picture: { state: 'missing', alt: '' } }))] })).toEqual([
      '',
    ]);
  });

  test('is told apart from the answer by whoever reads mail as we do', () => {
    const bodies = [body(words(paragraph({ text: 'Is it shut?' })))];
    const answer = ['Yes, it is.', '', '-- ', 'News', '', ...quoted({ bodies })].join('\n');
    const outline = bodyOutline(readTextBody(answer, { isFlowed: false, deletesSpace: false }).stretches);
    expect(outline).toEqual([
      'Yes, it is.',
      'signature: News',
      'quote: On Wed, Jul 1, 2026 at 00:05, Ann Bell <ann@river.example> wrote: / Is it shut?',
    ]);
  });
});

describe('a forwarded mail', () => {
  const us = 'To: news@paper.example';

  test('says where its links lead, once each, unless the words are it', () => {
    const href = 'https://river.example/plan';
    const bodies = [
      body(
        words(
          paragraph({ text: 'See ' }, { text: 'the ', href }, { text: 'plan', href, strong: true }, { text: '.' }),
          paragraph(
            { text: 'river.example/plan', href },
            { text: ' or ' },
            { text: 'ann@river.example', href: 'mailto:ann@river.example' },
          ),
        ),
      ),
    ];
    expect(forwarded({ bodies }).slice(-3)).toEqual([
      'See the plan <https://river.example/plan>.',
      '',
      'river.example/plan or ann@river.example',
    ]);
  });

  test('has its events, and the mails within it with their heads', () => {
    const event: MailEvent = {
      ...{ summary: 'Budget night', description: '', location: 'Town hall', startsAt: '2026-07-02T18:00:00.000Z' },
      ...{ endsAt: null, isAllDay: false, isFloating: false, zone: '', repeats: null, method: '', organizer: null },
    };
    const within = mailWithin({
      bodies: [body(words(paragraph({ text: 'Inside.' })))],
      headers: { from: null, subject: 'Tender' },
    });
    expect(forwarded({ events: [event], forwarded: [within] })).toEqual([
      '---------- Forwarded message ----------',
      'From: Ann Bell <ann@river.example>',
      'Date: Wed, Jul 1, 2026 at 00:05',
      'Subject: The river',
      us,
      '',
      '',
      'Event: Budget night',
      'Begins: Thu, Jul 2, 2026 at 13:00',
      'Where: Town hall',
      '',
      '---------- Forwarded message ----------',
      'Subject: Tender',
      us,
      '',
      'Inside.',
    ]);
  });

  test('to a crowd names some of it', () => {
    const to = Array.from({ length: 500 }, (_, number) => ({ name: '', address: `a${number}@city.example` }));
    expect(forwarded({ headers: { to } })[4]).toMatch(/^To: a0@city\.example, .*a19@city\.example and 480 more$/);
  });

  test('goes five mails deep and no further', () => {
    let mail = mailWithin({});
    for (let depth = 0; depth < 50; depth += 1) mail = mailWithin({ forwarded: [mail] });
    expect(forwarded({ forwarded: [mail] }).filter((line) => line.startsWith('-----'))).toHaveLength(6);
  });
});

describe('of a box for sources', () => {
  const bodies = [
    body(
      words(paragraph({ text: 'The pumps never ran.' })),
      { kind: 'quote', pieces: [paragraph({ text: 'Ann Bell <ann@river.example> wrote:' })] },
      { kind: 'signature', pieces: [paragraph({ text: 'Ann, 555-0172' })] },
    ),
  ];
  const reading = mailReading({ bodies, headers: { subject: 'Pumps', to: [{ name: 'Bo', address: 'bo@x.example' }] } });
  const isSealed = { isSealed: true };

  test('a quoted mail is its own words, without who wrote them and when', () => {
    expect(quotedMail({ receivedAt, reading }, 'America/Chicago', isSealed)).toBe('> The pumps never ran.');
  });

  test('so is one that is handed on', () => {
    expect(forwardedMail({ receivedAt, reading }, 'America/Chicago', isSealed).split('\n')).toEqual([
      '---------- Forwarded message ----------',
      '',
      'The pumps never ran.',
    ]);
  });
});
