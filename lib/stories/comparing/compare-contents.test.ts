import { describe, expect, test } from 'vitest';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { compareContents, type PartName, type ValueNames } from '#lib/stories/comparing/compare-contents.ts';
import type { Run } from '#lib/stories/comparing/fold-runs.ts';
import type { Marks } from '#lib/stories/comparing/mark-changes.ts';
import { type ShownChange, toShownParts } from '#lib/stories/comparing/shown-changes.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { contentWith } from '#testing/stories/story-content.ts';

/** As blocks were read before they had ids: those of two versions never agree. */
const lines = (version: number, ...texts: string[]): Body =>
  texts.map((text, index) => ({ id: `r${version}-${index}`, type: 'paragraph', text: [{ text }] }));
const older = (...texts: string[]) => lines(1, ...texts);
const newer = (...texts: string[]) => lines(2, ...texts);

const blank = contentWith({
  slug: 'ice-moves',
  headline: 'Ice moves',
  bylines: ['Ann Bell'],
});
type Changes = Partial<StoryContent>;
const everyPart = Object.keys(blank) as PartName[];

const compare = (before: Changes, after: Changes, names: ValueNames = {}) =>
  toShownParts(compareContents({ ...blank, ...before }, { ...blank, ...after }, everyPart, names));

/**
 * "Ice [-moves-] {+has gone+}", "…" for what is left out, "=2" for lines as they were, "(moved)", "> " before what was,
 * "<ice: strong>" for words that are strong now.
 */
const print = (before: Changes, after: Changes, names: ValueNames = {}) =>
  compare(before, after, names).map(({ part, changes }) => [part, ...changes.map(printChange)]);

function printChange(change: ShownChange): string {
  if (change.kind === 'unchanged') return `=${change.lines}`;
  if (change.kind === 'notes') return `(${change.notes.join(', ')})`;
  const role = change.role === 'text' ? '' : `${change.role}: `;
  return `${change.isMoved ? '> ' : ''}${role}${change.runs.map(printRun).join('')}`;
}
const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

function printRun(run: Run): string {
  if (run.kind === 'skipped') return '…';
  return run.kind === 'marked' ? `<${run.text}: ${printMarks(run)}>` : signs[run.kind].join(run.text);
}
const printMarks = ({ strong, emphasis, script, href }: Marks) =>
  [strong && 'strong', emphasis && 'emphasis', script, href].filter(Boolean).join(', ') || 'plain';

const a = 'The ice began to move at four in the morning.';
const b = 'Three footbridges are closed.';
const c = 'Nobody was hurt, the city says.';

describe('words', () => {
  test.each<[string, Changes, Changes, string[][]]>([
    ['nothing', { body: older(a) }, { body: newer(a) }, []],
    [
      'a headline and a deck that came',
      {},
      { headline: 'Ice moves at four', deck: 'At last.' },
      [
        ['headline', 'Ice moves{+ at four+}'],
        ['deck', '{+At last.+}'],
      ],
    ],
    ['another headline altogether', {}, { headline: 'Spring' }, [['headline', '[-Ice moves-]{+Spring+}']]],
    [
      'a word in the middle line',
      { body: older(a, b, c) },
      { body: newer(a, 'Four footbridges are closed.', c) },
      [['body', '=1', '[-Three-]{+Four+} footbridges are closed.', '=1']],
    ],
    ['a line that went', { body: older(a, b, c) }, { body: newer(a, c) }, [['body', '=1', `[-${b}-]`, '=1']]],
    [
      'a new line before one that was rewritten',
      { body: older(a, c) },
      { body: newer(a, b, 'Nobody was hurt, the city and the province say.') },
      [['body', '=1', `{+${b}+}`, 'Nobody was hurt, the city [-says-]{+and the province say+}.']],
    ],
    [
      'a number and a name, whole',
      { body: older('About 31,000 riders a day, says Ann Bell-Funk.') },
      { body: newer('About 34,000 riders a day, says Ann Bell-Roy.') },
      [['body', 'About [-31,000-]{+34,000+} riders a day, says Ann [-Bell-Funk-]{+Bell-Roy+}.']],
    ],
    [
      'another line altogether',
      { body: older(b) },
      { body: newer('Snow fell for nine hours on Sunday.') },
      [['body', `[-${b}-]`, '{+Snow fell for nine hours on Sunday.+}']],
    ],
    [
      'a line that was moved',
      { body: older(a, b, c) },
      { body: newer(c, a, b) },
      [['body', '(moved)', `> ${c}`, '=2']],
    ],
    [
      'a line that was moved and changed',
      { body: older(a, b, c) },
      { body: newer('Nobody was hurt, the mayor says.', a, b) },
      [['body', '(moved)', '> Nobody was hurt, the [-city-]{+mayor+} says.', '=2']],
    ],
  ])('%s', (_name, before, after, expected) => expect(print(before, after)).toEqual(expected));
});

describe('what is no paragraph, and what is no word', () => {
  const picture = {
    mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10',
    caption: 'Ice',
    credit: 'A. Hand',
    alt: 'A river',
  };
  const other = '7b8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b11';
  const id = 'x';
  const text = (...runs: Inline[]): Block => ({ id, type: 'paragraph', text: runs });
  const list = (ordered: boolean, ...items: string[]): Block => ({
    id,
    type: 'list',
    ordered,
    items: items.map((item) => ({ text: [{ text: item }] })),
  });
  const table = (...rows: string[][]): Block => ({ id, type: 'table', caption: 'Levels', rows, headRow: true });

  test.each<[string, Block[], Block[], string[]]>([
    ['another kind', older(b), [{ id: 'r2-0', type: 'subhead', text: b }], ['(type)', b]],
    [
      'a caption and a credit',
      [{ id, type: 'image', picture }],
      [{ id, type: 'image', picture: { ...picture, caption: 'Ice at dawn', credit: 'B. Foot' } }],
      ['caption: Ice{+ at dawn+}', 'credit: [-A. Hand-]{+B. Foot+}', '=1'],
    ],
    [
      'another picture',
      [{ id, type: 'image', picture }],
      [{ id, type: 'image', picture: { ...picture, mediaId: other } }],
      ['(picture)', 'caption: Ice', '=2'],
    ],
    [
      'a picture that came',
      [],
      [{ id, type: 'image', picture }],
      ['(added)', 'caption: {+Ice+}', 'credit: {+A. Hand+}', 'alt: {+A river+}'],
    ],
    [
      'a gallery that went',
      [{ id, type: 'gallery', pictures: [{ ...picture, credit: '', alt: '' }] }],
      [],
      ['(removed)', 'caption: [-Ice-]'],
    ],
    [
      'a pull quote',
      [{ id, type: 'pullQuote', text: 'We heard it.', attribution: 'A neighbour' }],
      [{ id, type: 'pullQuote', text: 'We heard it.', attribution: 'Ada Min' }],
      ['=1', 'attribution: [-A neighbour-]{+Ada Min+}'],
    ],
    [
      'a row of a table',
      [table(['Day', 'Level'], ['Monday', '1.8'])],
      [table(['Day', 'Level'], ['Monday', '1.9'], ['Tuesday', '2.0'])],
      ['=2', 'Monday\t[-1.8-]{+1.9+}', '{+Tuesday\t2.0+}'],
    ],
    ['an item of a list', [list(false, a, b)], [list(false, a, b, c)], ['=2', `{+${c}+}`]],
    ['a list that got numbers', [list(false, a, b)], [list(true, a, b)], ['(arrangement)', a, b]],
    [
      'bold words',
      [text({ text: b })],
      [text({ text: 'Three', strong: true }, { text: b.slice(5) })],
      ['<Three: strong> footbridges are closed.'],
    ],
    [
      'words that are plain again, among others that changed',
      [text({ text: 'Three', emphasis: true }, { text: b.slice(5) })],
      [text({ text: 'Three footbridges are shut.' })],
      ['<Three: plain> footbridges are [-closed-]{+shut+}.'],
    ],
    [
      'two marks that overlap',
      [text({ text: 'Three foot', strong: true }, { text: 'bridges are closed.' })],
      [text({ text: 'Three ' }, { text: 'footbridges', script: 'sup', strong: true }, { text: ' are closed.' })],
      ['<Three : plain><foot: strong, sup><bridges: strong, sup> are closed.'],
    ],
    [
      'a link that leads elsewhere',
      [text({ text: b, href: 'https://a.example/' })],
      [text({ text: b, href: 'https://b.example/' })],
      [`<${b}: https://b.example/>`],
    ],
    [
      'the address of a link',
      [{ id, type: 'linkCard', href: 'https://a.example/', headline: 'Map', summary: '' }],
      [{ id, type: 'linkCard', href: 'https://b.example/', headline: 'Map', summary: '' }],
      ['=1', 'address: https://[-a-]{+b+}.example/'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(print({ body: before }, { body: after })).toEqual([['body', ...expected]]);
  });

  test.each<[string, Changes, Changes, string[]]>([
    [
      'a lead picture',
      {},
      { leadPicture: picture },
      ['leadPicture', '(added)', 'caption: {+Ice+}', 'credit: {+A. Hand+}', 'alt: {+A river+}'],
    ],
    ['a name', {}, { bylines: ['Ann Bell', 'Bo Roy'] }, ['bylines', '=1', '{+Bo Roy+}']],
    ['another section', {}, { sectionId: 2 }, ['sectionId', '[-Local-]{+World+}']],
    ['an edition', {}, { editionIds: [1, 2] }, ['editionIds', '=1', '{+2+}']],
    ['another prominence', {}, { prominence: 'lead' }, ['prominence', '[-standard-]{+lead+}']],
    ['a web address', {}, { slug: 'ice-moves-at-four' }, ['slug', '[-ice-moves-]{+ice-moves-at-four+}']],
  ])('%s', (_name, before, after, expected) => {
    const names: ValueNames = { sectionId: (value) => (value === 1 ? 'Local' : 'World') };
    expect(print(before, after, names)).toEqual([expected]);
  });
});

test('words that stand far from a change are left out, those around it are not', () => {
  const far = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
  const [[, line] = []] = print({ body: older(`${far} four ${far}`) }, { body: newer(`${far} five ${far}`) });
  expect(line).toMatch(/^…word66 .*word79 \[-four-\]\{\+five\+\} word0 .*word13 …$/);
});

test('a sentence that was written anew is one change, not a dozen', () => {
  const was = 'Police said the man was driving the car at the time, but they have not charged him.';
  const is = 'Police said the man was not in the car, and apologised to him for the error.';
  const runs = compare({ body: older(was) }, { body: newer(is) }).flatMap(({ changes }) =>
    changes.flatMap((each) => (each.kind === 'line' ? each.runs : [])),
  );
  expect(runs.filter(({ kind }) => kind === 'removed').length).toBeLessThanOrEqual(2);
  const words = (kind: 'added' | 'removed') =>
    runs
      .flatMap((run) => (run.kind === 'same' || run.kind === kind ? [run.text] : []))
      .join('')
      .replace(/\s+/g, ' ');
  expect(words('added')).toBe(is);
  expect(words('removed').replace(/ /g, '')).toBe(was.replace(/ /g, ''));
});

test('two texts with nothing in common, as long as can be, are compared in no time', () => {
  const long = (version: number, word: string) =>
    lines(version, ...Array.from({ length: 390 }, (_, index) => `${`${word}${index} `.repeat(300)}end`));
  expect(compare({ body: long(1, 'a') }, { body: long(2, 'b') })[0]?.changes).toHaveLength(780);
});
