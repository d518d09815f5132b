import { describe, expect, test } from 'vitest';
import { storyContentSchema } from '#lib/stories/input.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const linked = (href: unknown) => ({ type: 'paragraph', text: [{ text: 'x', href }] });
const card = (href: unknown) => ({ type: 'linkCard', href, headline: 'x', summary: '' });
const film = (href: unknown) => ({ type: 'embed', href, title: 'x' });
const picture = (mediaId: unknown) => ({ type: 'image', picture: { mediaId, caption: '', credit: '', alt: '' } });
const list = (list: object) => ({ type: 'list', ordered: true, items: [{ text: [{ text: 'x' }] }], ...list });
const nested = (depth: number): object =>
  depth === 0 ? {} : { lists: [{ ordered: false, items: [{ text: [{ text: 'x' }], ...nested(depth - 1) }] }] };

const addresses = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://paper.example/1',
  'file:///etc/passwd',
  '//evil.example/',
  'evil.example',
  '',
  0,
  null,
  ['https://city.example/'],
  { href: 'https://city.example/' },
];

/* Hand-made JSON, as the actions and the beacon of the editor are sent it. */
describe('a save is refused that has', () => {
  test.each<[string, unknown]>([
    ...addresses.flatMap((href): [string, unknown][] => [
      [`a link to ${JSON.stringify(href)}`, linked(href)],
      [`a card to ${JSON.stringify(href)}`, card(href)],
      [`a film at ${JSON.stringify(href)}`, film(href)],
      [`a picture called ${JSON.stringify(href)}`, picture(href)],
    ]),
    ...['story:0', 'story:-1', 'story:1e3', 'story:01', 'story:12345678901', 'story:1 x', 'Story:1', 'story:1\n'].map(
      (href): [string, unknown] => [`a link to ${JSON.stringify(href)}`, linked(href)],
    ),
    ['a card to a story', card('story:1')],
    ['a film at another’s', film('https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ')],
    ['a film behind a name', film('https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ')],
    ['a film at another port', film('https://youtube.com:8443/watch?v=dQw4w9WgXcQ')],
    ['a kind there is not', { type: 'script', text: 'x' }],
    ['a kind that every object has', { type: 'constructor', text: 'x' }],
    ['HTML', { type: 'html', html: '<script>alert(1)</script>' }],
    ['an attribute', { ...linked('https://city.example/'), onclick: 'alert(1)' }],
    ['an attribute of a run', { type: 'paragraph', text: [{ text: 'x', style: 'color:red' }] }],
    ['an element for a mark', { type: 'paragraph', text: [{ text: 'x', script: 'script' }] }],
    ['a mark that is no mark', { type: 'paragraph', text: [{ text: 'x', strong: 'x' }] }],
    ['an element for words', { type: 'subhead', text: { type: 'script', props: { children: 'alert(1)' } } }],
    ['elements in cells', { type: 'table', caption: '', rows: [[{ $$typeof: 'x', type: 'img' }]] }],
    ['a table without cells', { type: 'table', caption: '', rows: [[]] }],
    ['a heading that is no heading', { type: 'table', caption: '', rows: [['x']], headRow: 'onclick' }],
    ['an attribute for a number', list({ start: '1" onclick="alert(1)' })],
    ['half a number', list({ start: 1.5 })],
    ['a number below nothing', list({ start: -1 })],
    ['lists in lists without end', list({ items: [{ text: [{ text: 'x' }], ...nested(500) }] })],
    ['an id that is markup', { id: '"><script>', type: 'subhead', text: 'x' }],
    ['no block at all', 'x'],
    ['a list for a block', [linked('https://city.example/')]],
  ])('%s', (_what, block) => {
    expect(storyContentSchema.safeParse({ ...contentWith(), body: [block] }).success).toBe(false);
  });

  test.each(addresses)('an original at %s', (originalUrl) => {
    const wire = { supplier: 'x', feedName: 'x', originalUrl, copyright: 'x', canonical: true };
    expect(storyContentSchema.safeParse({ ...contentWith(), wire }).success).toBe(false);
  });
});
