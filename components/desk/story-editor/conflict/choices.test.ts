import { expect, test } from 'vitest';
import { toValueNames } from '#components/desk/story-editor/comparing/value-names.ts';
import { givesUp, isAnswered } from '#components/desk/story-editor/conflict/answers.ts';
import { toChoice } from '#components/desk/story-editor/conflict/choices.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Run } from '#lib/stories/comparing/fold-runs.ts';
import type { ShownChange } from '#lib/stories/comparing/shown-changes.ts';
import type { Collision } from '#lib/stories/merging/merge-content.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const names = toValueNames({
  sections: [{ id: 3, name: 'Local' }],
  editions: [{ id: 1, name: 'Calgary' }],
  topics: [],
});
const paragraph = (text: string): Block => ({ id: 'a', type: 'paragraph', text: [{ text }] });
const base = contentWith({ headline: 'Snow', sectionId: 2, editionIds: [2], bylines: ['A'] });
type Field = 'headline' | 'sectionId' | 'editionIds' | 'bylines';
const field = <Name extends Field>(name: Name, theirs: StoryContent[Name], mine: StoryContent[Name]): Collision => ({
  kind: 'field',
  field: name,
  base: base[name],
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

/** "It was [-cold-]{+icy+}.", a line each. */
const print = (change: ShownChange) => (change.kind === 'line' ? change.runs.map(printRun).join('') : change.kind);
const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'], marked: ['<', '>'] } as const;
const printRun = (run: Run) => (run.kind === 'skipped' ? '…' : signs[run.kind].join(run.text));

test.each<[string, Collision, string, string[]]>([
  ['a text', field('headline', 'Snow falls', ''), 'Headline', ['Theirs: Snow{+ falls+}', 'Yours: [-Snow-]']],
  ['a section', field('sectionId', 3, 4), 'Section', ['Theirs: [-2-]{+Local+}', 'Yours: [-2-]{+4+}']],
  ['a list', field('editionIds', [2, 1], []), 'Editions', ['Theirs: unchanged/{+Calgary+}', 'Yours: [-2-]']],
  ['names', field('bylines', ['A', 'B'], ['C']), 'Byline', ['Theirs: unchanged/{+B+}', 'Yours: [-A-]{+C+}']],
  [
    'a paragraph',
    block(paragraph('It was freezing.'), paragraph('It was very cold.')),
    'In the body: It was cold.',
    ['Theirs: It was [-cold-]{+freezing+}.', 'Yours: It was {+very +}cold.', 'Both, theirs first: '],
  ],
  [
    'one that was deleted',
    block(null, paragraph('It was icy.')),
    'In the body: It was cold.',
    ['Theirs: deleted: [-It was cold.-]', 'Yours: It was [-cold-]{+icy+}.'],
  ],
])('%s that both changed is asked with what each did to it', (_what, collision, title, options) => {
  const choice = toChoice(collision, base, names);
  expect(choice.title).toBe(title);
  expect(choice.options.map(({ label, changes }) => `${label}: ${changes.map(print).join('/')}`)).toEqual(options);
});

test('each part is to be chosen, and theirs gives up one’s own', () => {
  const collisions = [field('headline', 'Ice', 'Snow'), block(null, paragraph('It was icy.'))];
  const answers = (headline: 'theirs' | 'mine', body?: 'theirs' | 'mine') => ({
    fields: new Map([['headline', headline] as const]),
    blocks: new Map(body ? [['a', body] as const] : []),
  });
  expect(isAnswered(collisions, answers('mine'))).toBe(false);
  expect(isAnswered(collisions, answers('mine', 'mine'))).toBe(true);
  expect(givesUp(collisions, answers('mine', 'mine'))).toBe(false);
  expect(givesUp(collisions, answers('mine', 'theirs'))).toBe(true);
});
