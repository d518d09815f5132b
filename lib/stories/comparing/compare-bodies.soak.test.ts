import { expect, test } from 'vitest';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import { type Block, blockTypes } from '#lib/stories/blocks/kinds.ts';
import { type Line, linesOf } from '#lib/stories/comparing/block-lines.ts';
import { type BlockComparison, compareBodies, isBlockChanged } from '#lib/stories/comparing/compare-bodies.ts';
import type { LineChange } from '#lib/stories/comparing/line-changes.ts';
import type { TextRun } from '#lib/stories/comparing/mark-changes.ts';
import { isSameContent } from '#lib/stories/merging/likeness.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

type Random = () => number;

const vocabulary = 'ice river bridge city night moves closed open early the a of and'.split(' ');
const sentence = (random: Random) =>
  Array.from({ length: 1 + Math.floor(random() * 20) }, () => pick(vocabulary, random)).join(' ');

function newBlock(id: string, random: Random): Block {
  if (random() < 0.5) return { id, type: 'paragraph', text: [{ text: sentence(random) }] };
  return edited({ ...structuredClone(everyBlock[pick(blockTypes, random)]), id }, random);
}

/** Any of its texts, marks, addresses and pictures are changed, or its kind. */
function edited(block: Block, random: Random): Block {
  if (block.type === 'paragraph' && random() < 0.1) return { id: block.id, type: 'subhead', text: sentence(random) };
  if (block.type === 'table' && random() < 0.3) return { ...block, rows: [...block.rows, [sentence(random)]] };
  if (block.type === 'list' && random() < 0.3) return { ...block, ordered: !block.ordered };
  if (block.type === 'paragraph' && random() < 0.3) {
    return {
      ...block,
      text: block.text.flatMap((run) => [{ ...run, strong: true as const }, { text: sentence(random) }]),
    };
  }
  if (block.type === 'paragraph' && random() < 0.3) return { ...block, text: markedAnew(block.text, random) };
  return JSON.parse(JSON.stringify(block), (key, value) => {
    if (key === 'id' || key === 'type' || typeof value !== 'string' || random() < 0.7) return value;
    if (key === 'href') return value.includes('youtu') ? 'https://youtu.be/aaaaaaaaaaa' : 'https://other.example/';
    if (key === 'mediaId') return value.replace(/^./, (first) => (first === '6' ? '7' : '6'));
    return key === 'script' ? value : `${value} ${sentence(random)}`;
  });
}

/** The same words, of which some are set in another way or lead elsewhere. */
function markedAnew(runs: readonly Inline[], random: Random): Inline[] {
  const words = runs.flatMap(({ text, ...marks }) => text.split(/(?<= )/).map((word) => ({ ...marks, text: word })));
  return joinRuns(words.map((run) => (random() < 0.6 ? run : { text: run.text, ...pick(marksToTry, random) })));
}
const marksToTry: Omit<Inline, 'text'>[] = [
  {},
  { strong: true },
  { emphasis: true, script: 'sup' },
  { href: 'https://a.example/' },
  { href: 'https://b.example/', strong: true },
];

function editBody(older: Body, random: Random): Body {
  let body = older;
  for (let count = Math.floor(random() * 12); count > 0; count -= 1) {
    const place = Math.floor(random() * body.length);
    const block = body[place];
    const chance = random();
    if (!block || chance < 0.2) body = body.toSpliced(place, 0, newBlock(`new-${count}`, random));
    else if (chance < 0.4) body = body.toSpliced(place, 1);
    else if (chance < 0.6) body = body.toSpliced(place, 1).toSpliced(Math.floor(random() * body.length), 0, block);
    else body = body.with(place, edited(block, random));
  }
  // every other time none of them has its name of before
  return random() < 0.5 ? body : body.map((block, index) => ({ ...block, id: `r2-${index}` }));
}

/** A line as its words and their marks in one of the two versions. Empty: it has none there. */
function lineOn(side: 'older' | 'newer', { role, runs }: LineChange): string[] {
  const there = runs.flatMap((run) => runOn(side, run) ?? []);
  return there.length > 0 ? [`${role}: ${JSON.stringify(joinRuns(there))}`] : [];
}

function runOn(side: 'older' | 'newer', run: TextRun): Inline | null {
  const { text, strong, emphasis, script, href } = run;
  if (run.kind === 'marked' && side === 'older') return { ...run.was, text };
  if (run.kind === 'added' && side === 'older') return null;
  return run.kind === 'removed' && side === 'newer' ? null : { text, strong, emphasis, script, href };
}

/** Neighbours with the same marks are one run; every mark is named, in one order. */
function joinRuns(runs: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const { text, strong, emphasis, script, href } of runs) {
    const last = joined.at(-1);
    const marks = JSON.parse(JSON.stringify({ strong, emphasis, script, href }));
    const isSame = last !== undefined && JSON.stringify({ ...marks, text: last.text }) === JSON.stringify(last);
    if (isSame) last.text += text;
    else joined.push({ ...marks, text });
  }
  return joined;
}

const printLines = (block: Block) => linesOf(block).map(printLine);
const printLine = ({ role, text, runs }: Line) => `${role}: ${JSON.stringify(joinRuns(runs ?? [{ text }]))}`;

/** Takes away what is shown as gone, moves what is shown as moved, and puts in what is shown as come. */
function apply(older: Body, comparison: readonly BlockComparison[]): string[][] {
  const left = older.map((block, place) => ({ place, lines: printLines(block).join('\n') }));
  const take = ({ lines }: BlockComparison, from: number): number => {
    const was = lines.flatMap((line) => lineOn('older', line)).join('\n');
    const found = left.findIndex((each) => each.lines === was && each.place >= from);
    expect(found, `no block of the older has ${was}`).toBeGreaterThanOrEqual(0);
    return left.splice(found, 1)[0]?.place ?? 0;
  };
  const standing = comparison.filter(({ kind }) => kind !== 'added');
  let last = -1;
  for (const block of standing) if (!block.isMoved) last = take(block, last + 1);
  for (const block of standing) if (block.isMoved) take(block, 0);
  expect(left).toEqual([]);
  const now = comparison.filter(({ kind }) => kind !== 'removed');
  return now.map(({ lines }) => lines.flatMap((line) => lineOn('newer', line)));
}

test(
  'what is shown of two versions, applied to the older, gives the newer, and whatever else changed is named',
  () => {
    for (let seed = 1; seed <= soakCount(2_000); seed += 1) {
      const random = seededRandom(seed);
      const older = Array.from({ length: 10 }, (_, index) => newBlock(`r1-${index}`, random));
      const newer = editBody(older, random);
      const comparison = compareBodies(older, newer);
      expect(apply(older, comparison), `seed ${seed}`).toEqual(newer.map(printLines));
      const kept = comparison.filter(({ kind }) => kind !== 'removed');
      expect(kept.map(({ type }) => type)).toEqual(newer.map(({ type }) => type));
      for (const [place, block] of newer.entries()) {
        const isSame = kept[place] && !isBlockChanged(kept[place]);
        const stands = older.some((before) => isSameContent(before, block));
        if (isSame) expect(stands, `seed ${seed}: block ${place} is called as before`).toBe(true);
      }
    }
  },
  soakTimeoutMs(30_000),
);
