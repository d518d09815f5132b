import { expect, test } from 'vitest';
import { topicsShown } from '#components/desk/story-editor/fields/topics-shown.ts';

const names = ['Bridges', 'Écoles', 'Harbour', 'Ice', 'Jobs', 'Kites', 'Libraries', 'Moose', 'Nights', 'Owls', 'Parks'];
const topics = names.map((name, index) => ({ id: index + 1, slug: name, name }));

test.each([
  ['nothing chosen', { chosen: [], first: [], filter: '' }, names.slice(0, 8), 3],
  ['the chosen first', { chosen: [11, 4], first: [11, 4], filter: 'ecol' }, ['Ice', 'Parks', 'Écoles'], 0],
  [
    'one that was just ticked, in its place',
    { chosen: [2], first: [], filter: 'e' },
    ['Bridges', 'Écoles', 'Ice', 'Kites', 'Libraries', 'Moose'],
    0,
  ],
  ['one that was just unticked, still first', { chosen: [], first: [4], filter: 'zzz' }, ['Ice'], 0],
  ['a chosen one that is not looked for', { chosen: [9], first: [], filter: 'moose' }, ['Moose', 'Nights'], 0],
  ['one that was added since', { chosen: [77], first: [77], filter: 'zzz' }, ['A newer topic (77)'], 0],
])('%s', (_what, choice, shown, more) => {
  const found = topicsShown(topics, choice);
  expect(found.shown.map(({ name }) => name)).toEqual(shown);
  expect(found.more).toBe(more);
});
