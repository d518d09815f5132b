import { expect, test } from 'vitest';
import type { Body } from '#lib/stories/blocks/body.ts';
import { type Block, kindOf } from '#lib/stories/blocks/kinds.ts';
import { compareWithWire } from '#lib/wires/comparing/compare-with-wire.ts';
import { takeDifference, takeUnchanged } from '#lib/wires/comparing/taken-words.ts';
import type { ChangedBy, WireTexts } from '#lib/wires/comparing/types.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { randomBlock, randomBody } from '#testing/stories/random-body.ts';
import { contentWith } from '#testing/stories/story-content.ts';

type Random = () => number;

/** Another version of a body. Each word that is written is written once; `by` is what they begin with. */
function rewritten(body: Body, by: string, random: Random): Body {
  let words = 0;
  const word = () => {
    words += 1;
    return `${by}${words}q`;
  };
  const written = (): Block => ({
    ...randomBlock(random, 'paragraph'),
    text: [{ text: `${word()} ${word()} ${word()}` }],
  });
  const changed = (block: Block): Block => {
    if (block.type === 'paragraph') return { ...block, text: [...block.text, { text: ` ${word()}` }] };
    return block.type === 'subhead' ? { ...block, text: `${block.text} ${word()}` } : block;
  };
  const blocks = body.flatMap((block) => {
    const chance = random();
    if (chance < 0.15) return [];
    if (chance < 0.4) return [changed(block)];
    return chance < 0.55 ? [block, written()] : [block];
  });
  if (blocks.length > 1 && random() < 0.5) {
    const [moved] = blocks.splice(Math.floor(random() * blocks.length), 1);
    if (moved) blocks.splice(Math.floor(random() * (blocks.length + 1)), 0, moved);
  }
  return blocks;
}

const wordsIn = (blocks: readonly (Block | null)[]) =>
  new Set(
    blocks.flatMap(
      (block) =>
        (block
          ? kindOf(block)
              .text(block)
              .join(' ')
              .match(/\bours\d+q\b/g)
          : null) ?? [],
    ),
  );

/** The names of what differs, with the block of ours that it is about. */
function listDifferences(texts: WireTexts) {
  const { fields, rows } = compareWithWire(texts);
  return [
    ...fields.map(({ name, by }) => ({ name, by, ours: null })),
    ...rows.flatMap(({ differences, ours }) => differences.map(({ name, by }) => ({ name, by, ours }))),
  ];
}

/** Takes one difference after another until none of these is left. */
function takeAll(given: WireTexts, by: readonly ChangedBy[], random: Random, where: string): WireTexts {
  let texts = given;
  for (let turn = 0; ; turn += 1) {
    expect(turn, `an end, ${where}`).toBeLessThan(300);
    const differences = listDifferences(texts).filter((each) => by.includes(each.by));
    if (differences.length === 0) return texts;
    const { name, ours } = pick(differences, random);
    const taken = takeDifference(texts, name);
    if (!taken) throw new Error(`${name} is not there, ${where}`);
    const [before, after] = [wordsIn(texts.ours.body), wordsIn(taken.body)];
    const lost = [...before].filter((word) => !after.has(word) && !wordsIn([ours]).has(word));
    expect(lost, `words that ${name} replaced nothing of, ${where}`).toEqual([]);
    texts = { ...texts, ours: taken };
  }
}

/** What stands in it, in its order. */
const isSame = ({ ours, newest }: WireTexts) => saysTheSame(ours, newest);

test(
  'taking one difference after another in any order ends with the wire’s text, and no word of ours goes but those taken over',
  () => {
    for (let seed = 1; seed <= soakCount(1_200); seed += 1) {
      const random = seededRandom(seed);
      const where = `seed ${seed}`;
      const base = contentWith({ headline: 'Ferry', body: randomBody(random) });
      const newest = { ...base, headline: pick(['Ferry', 'Ship'], random), body: rewritten(base.body, 'wire', random) };
      const untouched = { base, ours: base, newest };
      expect(
        listDifferences(untouched).filter(({ by }) => by === 'ours'),
        where,
      ).toEqual([]);
      expect(isSame(takeAll(untouched, ['wire', 'both'], random, where)), where).toBe(true);

      const texts = { ...untouched, ours: { ...base, body: rewritten(base.body, 'ours', random) } };
      const ofWire = takeAll(texts, ['wire'], random, where);
      expect(wordsIn(ofWire.ours.body), `words of ours, ${where}`).toEqual(wordsIn(texts.ours.body));
      const merged = { ...texts, ours: takeUnchanged(texts) };
      expect(wordsIn(merged.ours.body), `words of ours when merged, ${where}`).toEqual(wordsIn(texts.ours.body));
      expect(isSame(takeAll(merged, ['wire', 'ours', 'both'], random, where)), `merged, ${where}`).toBe(true);
      expect(isSame(takeAll(ofWire, ['wire', 'ours', 'both'], random, where)), where).toBe(true);
    }
  },
  soakTimeoutMs(60_000),
);
