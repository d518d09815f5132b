import { describe, expect, test } from 'vitest';
import { formatOwnWords, ownMark } from '#components/desk/story-editor/paste/own-words.ts';
import { picturesStayed, readClipboard } from '#components/desk/story-editor/paste/read-clipboard.ts';
import { withIds } from '#lib/stories/blocks/body.ts';

const origin = 'https://news.example.com';
const read = (brought: { html?: string; text?: string; files?: File[] }, plain = false) =>
  readClipboard({ html: '', text: '', files: [], ...brought }, { plain, origin });
const picture = new File(['x'], 'pier.png', { type: 'image/png' });
const paragraph = (text: string) => ({ kind: 'block', block: { type: 'paragraph', text: [{ text }] } });

describe('what is on the clipboard', () => {
  test.each([
    [
      'of this editor',
      { html: `<p ${ownMark}="${formatOwnWords(withIds([{ type: 'subhead', text: 'A' }]))}">B</p>`, text: 'B' },
      { kind: 'blocks', parts: [{ kind: 'block', block: { type: 'subhead', text: 'A' } }] },
    ],
    [
      'of somebody who says so',
      { html: '<form data-story-words><input name=nodeName>A<script>1</script></form>', text: 'A' },
      { kind: 'blocks', parts: [paragraph('A')] },
    ],
    [
      'of another editor of its make',
      { html: '<p data-pm-slice="1 1 []">A</p>', text: 'A' },
      { kind: 'blocks', parts: [paragraph('A')] },
    ],
    [
      'that only says so',
      { html: '<p>data-story-words</p>' },
      { kind: 'blocks', parts: [paragraph('data-story-words')] },
    ],
    [
      'an address',
      { html: '<a href="https://harbour.example/a">Times</a>', text: ' https://harbour.example/a?utm_source=x\n' },
      { kind: 'address', href: 'https://harbour.example/a' },
    ],
    ['of a story', { text: `${origin}/story/ferry-returns-42` }, { kind: 'address', href: 'story:42' }],
    ['words with an address', { text: 'See https://harbour.example/a' }, { kind: 'blocks' }],
    ['an address that may not be linked', { text: 'https://a:b@harbour.example/' }, { kind: 'blocks' }],
    ['a picture', { files: [picture] }, { kind: 'pictures', files: [picture] }],
    [
      'a picture and where it is from',
      { html: '<img src="https://x.example/a.png">', files: [picture] },
      { kind: 'pictures' },
    ],
    [
      'words, with a picture of them',
      { html: '<p>A</p>', text: 'A', files: [picture] },
      { kind: 'blocks', parts: [paragraph('A')] },
    ],
    ['lines', { text: 'A\r\n\r\nB\n' }, { kind: 'blocks', parts: [paragraph('A'), paragraph('B')] }],
    ['nothing', {}, { kind: 'blocks', parts: [] }],
  ])('%s', (_name, brought, pasted) => {
    expect(read(brought)).toMatchObject(pasted);
  });
});

test('asked for plainly, words come without their form', () => {
  expect(read({ html: '<h2>A</h2>', text: 'A' }, true)).toMatchObject({ kind: 'blocks', parts: [paragraph('A')] });
});

test('links to stories of the paper are kept by their number', () => {
  const html = `<p>See <a href="${origin}/story/ferry-returns-42">this</a></p>`;
  const text = [{ text: 'See ' }, { text: 'this', href: 'story:42' }];
  expect(read({ html })).toMatchObject({ parts: [{ kind: 'block', block: { type: 'paragraph', text } }] });
});

test.each([
  [0, ''],
  [1, 'A picture stayed where it came from: save it to this computer, then drop it here.'],
  [2, '2 pictures stayed where they came from: save them to this computer, then drop them here.'],
])('%i pictures that stayed are told of', (count, words) => {
  expect(picturesStayed(count)).toBe(words);
});
