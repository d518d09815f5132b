import { describe, expect, test } from 'vitest';
import { type Body, withIds } from '#lib/stories/blocks/body.ts';
import { compareVersions, type Version } from '#lib/stories/history/compare-versions.ts';
import type { Run } from '#lib/stories/history/word-changes.ts';

const body = (...lines: string[]): Body => withIds(lines.map((text) => ({ type: 'paragraph', text: [{ text }] })));
const version = (changes: Partial<Version> = {}): Version => ({
  headline: 'Ice moves',
  deck: '',
  body: [],
  ...changes,
});

/** "Ice [-moves-] {+has gone+}", "…" for what is left out, "=2" for lines that are as they were. */
const print = (older: Version, newer: Version) =>
  compareVersions(older, newer).map(({ part, lines }) => [
    part,
    ...lines.map((line) => (line.kind === 'unchanged' ? `=${line.lines}` : line.runs.map(printRun).join(''))),
  ]);
const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const printRun = (run: Run) => (run.kind === 'skipped' ? '…' : marks[run.kind].join(run.text));

describe('a difference is told', () => {
  const a = 'The ice began to move at four in the morning.';
  const b = 'Three footbridges are closed.';
  const c = 'Nobody was hurt, the city says.';
  test.each<[string, Version, Version, string[][]]>([
    ['nothing', version({ body: body(a) }), version({ body: body(a) }), []],
    [
      'a headline and a deck that came',
      version(),
      version({ headline: 'Ice moves at four', deck: 'At last.' }),
      [
        ['headline', 'Ice moves{+ at four+}'],
        ['deck', '{+At last.+}'],
      ],
    ],
    [
      'a word in the middle line',
      version({ body: body(a, b, c) }),
      version({ body: body(a, 'Four footbridges are closed.', c) }),
      [['body', '=1', '[-Three-]{+Four+} footbridges are closed.', '=1']],
    ],
    [
      'a line that went',
      version({ body: body(a, b, c) }),
      version({ body: body(a, c) }),
      [['body', '=1', `[-${b}-]`, '=1']],
    ],
    [
      'a new line before one that was rewritten',
      version({ body: body(a, c) }),
      version({ body: body(a, b, 'Nobody was hurt, the city and the province say.') }),
      [['body', '=1', `{+${b}+}`, 'Nobody was hurt, the city [-says-]{+and the province say+}.']],
    ],
    [
      'a number and a name, whole',
      version({ body: body('About 31,000 riders a day, says Ann Bell-Funk.') }),
      version({ body: body('About 34,000 riders a day, says Ann Bell-Roy.') }),
      [['body', 'About [-31,000-]{+34,000+} riders a day, says Ann [-Bell-Funk-]{+Bell-Roy+}.']],
    ],
    [
      'another line altogether',
      version({ body: body(b) }),
      version({ body: body('Snow fell for nine hours on Sunday.') }),
      [['body', `[-${b}-]`, '{+Snow fell for nine hours on Sunday.+}']],
    ],
    [
      'form alone is no change of words',
      version({ body: body(b) }),
      version({ body: withIds([{ type: 'subhead', text: b }]) }),
      [],
    ],
    [
      'words of every block',
      version({ body: withIds([{ type: 'pullQuote', text: 'We heard it.', attribution: 'A neighbour' }]) }),
      version({ body: withIds([{ type: 'pullQuote', text: 'We heard it.', attribution: 'Ada Min' }]) }),
      [['body', '=1', '[-A neighbour-]', '{+Ada Min+}']],
    ],
  ])('%s', (_name, older, newer, expected) => expect(print(older, newer)).toEqual(expected));
});

test('words that stand far from a change are left out, those around it are not', () => {
  const far = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
  const [[, line] = []] = print(
    version({ body: body(`${far} four ${far}`) }),
    version({ body: body(`${far} five ${far}`) }),
  );
  expect(line).toMatch(/^…word66 .*word79 \[-four-\]\{\+five\+\} word0 .*word13 …$/);
});

test('a sentence that was written anew is one change, not a dozen', () => {
  const older = 'Police said the man was driving the car at the time, but they have not charged him.';
  const newer = 'Police said the man was not in the car, and apologised to him for the error.';
  const runs = compareVersions(version({ body: body(older) }), version({ body: body(newer) })).flatMap(({ lines }) =>
    lines.flatMap((each) => (each.kind === 'changed' ? each.runs : [])),
  );
  expect(runs.filter(({ kind }) => kind === 'removed').length).toBeLessThanOrEqual(2);
  const words = (kind: 'added' | 'removed') =>
    runs
      .flatMap((run) => (run.kind === 'same' || run.kind === kind ? [run.text] : []))
      .join('')
      .replace(/\s+/g, ' ');
  expect(words('added')).toBe(newer);
  expect(words('removed').replace(/ /g, '')).toBe(older.replace(/ /g, ''));
});

test('two texts with nothing in common, as long as can be, are compared in no time', () => {
  const long = (word: string) =>
    body(...Array.from({ length: 390 }, (_, index) => `${`${word}${index} `.repeat(300)}end`));
  const lines = compareVersions(version({ body: long('a') }), version({ body: long('b') }))[0]?.lines ?? [];
  expect(lines.length).toBe(780);
});
