import { describe, expect, it } from 'vitest';
import { calgary, montreal } from '#testing/editions.ts';
import { htmlFaults } from '#testing/mail/html.ts';
import {
  composeConfirmMail,
  composeNoticeMail,
  composeStoryMail,
  correctedStory,
  paragraph,
  story,
  wireStory,
} from '#testing/sharing/mails.ts';

/** The longest and worst a newsroom may save. */
const hostileStory = {
  ...correctedStory,
  language: 'ar',
  kicker: '"><b>',
  headline: `<script>alert("1")</script> 👨‍👩‍👧‍👦 \u202e\u200bعنوان\r\nBcc: eve@evil.example ${'long '.repeat(60)}`,
  deck: '\'"<&'.repeat(100),
  dateline: '</span>',
  bylines: Array.from({ length: 10 }, (_, index) => ({ name: `<i>${'&'.repeat(70)}${index}`, authorSlug: null })),
  body: Array.from({ length: 400 }, () => paragraph(`"'<>&`.repeat(4_000))),
  corrections: Array.from({ length: 30 }, (_, id) => ({
    id,
    kind: 'correction' as const,
    text: `<p>${'&'.repeat(1_990)}`,
    correctedAt: new Date('2026-07-02T18:00:00Z'),
  })),
};

const mails = [calgary, montreal].flatMap((edition) => {
  const of = (name: string, mail: ReturnType<typeof composeStoryMail>) =>
    [`${name}, ${edition.language}`, mail] as const;
  return [
    of('a story with a picture', composeStoryMail(story, { edition })),
    of('a story without a picture', composeStoryMail({ ...story, leadPicture: null }, { edition })),
    of(
      'a story of few words',
      composeStoryMail({ ...story, kicker: '', deck: '', bylines: [], dateline: '' }, { edition }),
    ),
    of('a story of a claimed sender', composeStoryMail(story, { edition, isProven: false })),
    of('a wire’s story', composeStoryMail(wireStory, { edition })),
    of('a corrected story', composeStoryMail(correctedStory, { edition })),
    of('a hostile story', composeStoryMail(hostileStory, { edition })),
    of('a confirmation', composeConfirmMail(story, edition)),
    of('a confirmation of a hostile story', composeConfirmMail(hostileStory, edition)),
    of('a notice', composeNoticeMail('It named the wrong <bridge>.', edition)),
    of('a notice without a word', composeNoticeMail(null, edition)),
  ];
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#8202': '' };
const decoded = (html: string) => html.replace(/&(#?\w+);/g, (_all, name: string) => entities[name] ?? '?');

/** What an HTML mail says, line by line. */
function linesOf(html: string): string[] {
  const body = html.slice(html.indexOf('<body')).replace(/<!--.*?-->/gs, '');
  return body
    .split(/<(?:\/?(?:div|p|h1|h2|header|main|footer)\b[^>]*|br)>/)
    .map((line) => plain(decoded(line.replace(/<[^>]*>/g, ''))))
    .filter(Boolean);
}

const addressesIn = (html: string) =>
  [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, url = '']) => decoded(url));

describe.each(mails)('%s', (_name, mail) => {
  it('is valid HTML of the strictest kind', async () => {
    expect(await htmlFaults(mail.html)).toEqual([]);
  });

  it('says in its text what it says in its HTML', () => {
    const text = plain(mail.text);
    const lines = linesOf(mail.html);
    expect(lines.length).toBeGreaterThan(8);
    // the preheader is the beginning of what follows
    const missing = lines.filter((line) => !text.includes(line.replace(/…$/, '')));
    expect(missing).toEqual([]);
  });

  it('leads nowhere and loads nothing but from the paper, and nothing that counts readers', () => {
    const addresses = addressesIn(mail.html);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((url) => !url.startsWith('https://news.example/'))).toEqual([]);
    expect(mail.html).not.toMatch(/<(script|link|iframe|object|form|base)\b|@import|@font-face|url\(/i);
    expect(mail.html.match(/<img/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(mail.text.match(/https?:\/\/[^/]+/g)?.every((origin) => origin === 'https://news.example')).toBe(true);
  });

  it('has each link of its text on a line of its own, and lines of 72 characters', () => {
    const lines = mail.text.split('\n');
    expect(lines.filter((line) => line.includes('https://') && !/^https:\/\/\S+$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.length > 72 && / /.test(line))).toEqual([]);
    expect(mail.text).not.toMatch(/&(amp|lt|gt|quot|nbsp|#\d+);|<\/?(p|a|div|span)\b[^>]*style/);
  });

  it('has a subject of one line that mail programs show whole or nearly, and that does not shout', () => {
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
    expect(mail.subject.length).toBeLessThanOrEqual(160);
    expect(mail.subject).not.toBe(mail.subject.toUpperCase());
  });

  it('is small enough that Gmail does not cut it', () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
  });

  it('ends with who writes, where they are, and how never to hear of them again', () => {
    for (const part of [plain(mail.text), linesOf(mail.html).join(' ')]) {
      expect(part.endsWith('Action News, 1 Centre Street, Calgary')).toBe(true);
    }
    expect(mail.text).toContain('\nhttps://news.example/share/never/never-token\n');
    expect(addressesIn(mail.html)).toContain('https://news.example/share/never/never-token');
  });
});

it('has tried the rules it is judged by', async () => {
  expect(await htmlFaults('<!DOCTYPE html><html lang="en"><p>')).not.toEqual([]);
});
