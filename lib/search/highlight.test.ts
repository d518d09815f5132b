import { expect, test } from 'vitest';
import { markBest } from '#lib/search/highlight.ts';

const around =
  'and the crews who had worked all night long went on with it for as long as there was any light to see by';
const printed = `The river rose, ${around}. Nobody slept, ${around}, because the bridge had closed. “Go home,” the mayor said, ${around}.`;

/** What answers is between brackets. */
function read(marked: string) {
  const marks = [...marked.matchAll(/\[([^\]]*)\]/g)].map(({ index, 1: word = '' }, place) => {
    const start = index - 2 * place;
    return { start, end: start + word.length, unit: word.charCodeAt(0) };
  });
  return { text: marked.replace(/[[\]]/g, ''), marks };
}

test.each([
  ['of a short text, whole', ['The [river] rose.'], 'The river rose.'],
  [
    'from the middle of a sentence',
    [`${around}, because the [bridge] had closed, ${around}`],
    /^… .* the bridge had closed, .* …$/,
  ],
  ['from the beginning of a sentence', [printed.replace('Nobody', '[Nobody]')], /^Nobody slept, .* …$/],
  ['from the beginning of what somebody says', [printed.replace('Go', '[Go]')], /^“Go home,” the mayor said, /],
  ['to the last word', [`${around} and [went].`], /^… .* and went\.$/],
  ['in two parts', [printed.replace('river', '[river]').replace('mayor', '[mayor]')], /river rose.* … .*mayor said/],
  ['from two texts', ['The [river] rose.', 'The [mayor] slept.'], 'The river rose … The mayor slept.'],
  ['of nothing', ['The river rose.'], ''],
])('a snippet %s', (_name, texts, snippet) => {
  const pieces = markBest(texts.map(read));
  expect(pieces.map(({ text }) => text).join('')).toMatch(
    snippet instanceof RegExp ? snippet : new RegExp(`^${snippet}$`),
  );
  const asked = texts.join('').match(/(?<=\[)[^\]]*/g) ?? [];
  expect(pieces.flatMap(({ text, found }) => (found ? text : []))).toEqual(asked);
});
