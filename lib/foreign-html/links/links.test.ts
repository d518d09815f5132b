import { describe, expect, test } from 'vitest';
import { readLink } from '#lib/foreign-html/links/links.ts';

const page = 'https://paper.example/news/story.html?id=4';
const hrefOf = (written: string, baseUrl: string | undefined = page) => {
  const link = readLink(written, baseUrl);
  return link.kind === 'link' ? link.href : link.kind === 'refused' ? link.because : link.kind;
};

describe('a link is kept as it is written', () => {
  test.each([
    'https://city.example',
    'http://city.example/a?b=1&c=%20#d',
    'mailto:desk@paper.example?subject=Hello',
    'tel:+1-403-555-0100',
  ])('%s', (written) => expect(hrefOf(written)).toBe(written));
});

describe('a link is made whole', () => {
  test.each([
    ['/roads', 'https://paper.example/roads'],
    ['roads', 'https://paper.example/news/roads'],
    ['//city.example/roads', 'https://city.example/roads'],
    [' https://city.example/a b\n', 'https://city.example/a%20b'],
    ['https://café.example/', 'https://xn--caf-dma.example/'],
    ['HTTPS://city.example/', 'https://city.example/'],
    ['www.city.example/roads', 'https://www.city.example/roads'],
    ['tel:+1 403 555 0100', 'tel:+14035550100'],
    ['https:\\\\city.example\\a', 'https://city.example/a'],
  ])('%s', (written, whole) => expect(hrefOf(written)).toBe(whole));
});

describe('a link to a place of the same page is none:', () => {
  test.each(['', '#top', `${page}#top`, '?id=4#top'])('%s', (written) => expect(hrefOf(written)).toBe('inPage'));
});

test.each(['/roads', 'roads.html', '../roads', '?page=2'])('%s is refused where no page is known', (written) => {
  expect(readLink(written, undefined)).toEqual({ kind: 'refused', because: 'relativeLink' });
});

describe('a link that is not safe is refused:', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://paper.example/1',
    'about:blank',
    'cid:part1',
    'ftp://paper.example/',
    'view-source:https://paper.example/',
    'https://ana@city.example/',
    'https://paper.example:secret@evil.example/',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://l.facebook.com/l.php?u=data:text/html,x',
    `https://city.example/${'a'.repeat(2_000)}`,
  ])('%j', (written) => expect(hrefOf(written)).toBe('unsafeLink'));
});

describe('a redirect leads straight to its page:', () => {
  test.each([
    ['Google', 'https://www.google.com/url?q=https://city.example/a%3Fb%3D1&sa=D&source=editors&ust=1'],
    ['Google of Canada', 'https://www.google.ca/url?sa=t&url=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1&usg=x'],
    ['Facebook', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1%26fbclid%3DIwAR0&h=AT0'],
    ['Instagram', 'https://l.instagram.com/?u=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1&e=AT0'],
    [
      'Outlook',
      'https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1&data=05%7C01&reserved=0',
    ],
    [
      'Outlook in an app',
      'https://can01.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1&data=05',
    ],
    [
      'Teams',
      'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1&locale=en',
    ],
    ['YouTube', 'https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1'],
    ['LinkedIn', 'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1&urlhash=x'],
    ['Slack', 'https://slack-redir.net/link?url=https%3A%2F%2Fcity.example%2Fa%3Fb%3D1'],
    ['Proofpoint', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__city.example_a-3Fb-3D1&d=DwMFaQ&c=x'],
    ['Proofpoint of today', 'https://urldefense.com/v3/__https://city.example/a?b=1__;!!AbC!x$'],
    [
      'one in another',
      'https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fcity.example%252Fa%253Fb%253D1&data=05',
    ],
  ])('%s', (_whose, written) => expect(hrefOf(written)).toBe('https://city.example/a?b=1'));

  test.each([
    'https://www.google.com/url?sa=t',
    'https://www.google.com/search?q=https://city.example/',
    'https://www.google.com/url?q=not-an-address',
    'https://google.com.evil.example/url?q=https://city.example/',
    'https://urldefense.com/v3/__https://city.example/a*b__;Iw!!AbC!x$',
  ])('but %s stays', (written) => expect(hrefOf(written)).toBe(written));
});

describe('what tracks is taken off:', () => {
  test.each([
    ['https://city.example/?utm_source=x&utm_medium=y', 'https://city.example/'],
    ['https://city.example/a?id=4&fbclid=x#part', 'https://city.example/a?id=4#part'],
    ['https://city.example/a?gclid=x&q=a%20b+c&mc_cid=1&mc_eid=2', 'https://city.example/a?q=a%20b+c'],
    ['https://www.cbc.ca/news/1.5?cmp=rss', 'https://www.cbc.ca/news/1.5'],
    ['https://www.bbc.co.uk/news/1?at_medium=RSS&at_campaign=rss', 'https://www.bbc.co.uk/news/1'],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc&t=42', 'https://youtu.be/dQw4w9WgXcQ?t=42'],
    ['https://x.com/city/status/1?s=20&t=abc', 'https://x.com/city/status/1'],
    ['https://city.example/?UTM_Source=x', 'https://city.example/'],
  ])('%s', (written, clean) => expect(hrefOf(written)).toBe(clean));

  test.each([
    'https://city.example/a?cmp=2&si=3&t=4',
    'https://city.example/a?ref=4&source=5&page=6',
    'https://city.example/#utm_source',
    'mailto:desk@paper.example?subject=utm_source',
  ])('but %s decides the page', (written) => expect(hrefOf(written)).toBe(written));
});
