import { expect, test } from 'vitest';
import { givesUp, isAnswered } from '#components/desk/story-editor/conflict/answers.ts';
import { toChoice } from '#components/desk/story-editor/conflict/choices.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Collision } from '#lib/stories/merging/merge-content.ts';

const names = { sections: [{ id: 3, name: 'Local' }], editions: [{ id: 1, name: 'Calgary' }], topics: [] };
const paragraph = (text: string): Block => ({ id: 'a', type: 'paragraph', text: [{ text }] });
const field = (name: 'headline' | 'sectionId' | 'editionIds' | 'bylines', theirs: never, mine: never): Collision => ({
  kind: 'field',
  field: name,
  base: theirs,
  theirs,
  mine,
});
const block = (theirs: Block | null, mine: Block | null): Collision => ({
  kind: 'block',
  id: 'a',
  base: paragraph('It was cold.'),
  theirs,
  mine,
});

test.each<[string, Collision, string, string[]]>([
  ['a text', field('headline', 'Ice' as never, '' as never), 'Headline', ['Theirs: Ice', 'Yours: nothing']],
  ['a section', field('sectionId', 3 as never, 4 as never), 'Section', ['Theirs: Local', 'Yours: 4']],
  ['a list', field('editionIds', [1] as never, [] as never), 'Editions', ['Theirs: Calgary', 'Yours: nothing']],
  ['names', field('bylines', ['A', 'B'] as never, ['C'] as never), 'Byline', ['Theirs: A, B', 'Yours: C']],
  [
    'a paragraph',
    block(paragraph('It was freezing.'), paragraph('It was icy.')),
    'In the body: It was cold.',
    ['Theirs: It was freezing.', 'Yours: It was icy.', 'Both, theirs first: '],
  ],
  [
    'one that was deleted',
    block(null, paragraph('It was icy.')),
    'In the body: It was cold.',
    ['Theirs: deleted', 'Yours: It was icy.'],
  ],
])('%s that both changed is asked in words', (_what, collision, title, options) => {
  const choice = toChoice(collision, names);
  expect(choice.title).toBe(title);
  expect(choice.options.map(({ label, lines }) => `${label}: ${lines.join('/')}`)).toEqual(options);
});

test('each part is to be chosen, and theirs gives up one’s own', () => {
  const collisions = [field('headline', 'Ice' as never, 'Snow' as never), block(null, paragraph('It was icy.'))];
  const answers = (headline: 'theirs' | 'mine', body?: 'theirs' | 'mine') => ({
    fields: new Map([['headline', headline] as const]),
    blocks: new Map(body ? [['a', body] as const] : []),
  });
  expect(isAnswered(collisions, answers('mine'))).toBe(false);
  expect(isAnswered(collisions, answers('mine', 'mine'))).toBe(true);
  expect(givesUp(collisions, answers('mine', 'mine'))).toBe(false);
  expect(givesUp(collisions, answers('mine', 'theirs'))).toBe(true);
});
