import { expect, test } from 'vitest';
import { mergeBodies } from '#lib/stories/merging/merge.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { toBody } from '#testing/stories/bodies.ts';
import { SharedStory, Writer, wordsIn } from '#testing/stories/two-writers.ts';

const written = Array.from({ length: 8 }, (_, index) => `r1-${index} a${index} b${index} c${index}`).join(' || ');

/** Two people write in one story, save and take in what the other saved, in any order. */
function write(seed: number): { story: SharedStory; writers: Writer[] } {
  const random = seededRandom(seed);
  const story = new SharedStory(random, toBody(written));
  const writers = [new Writer(story), new Writer(story)];
  for (let turn = 0; turn < 80; turn += 1) {
    const writer = pick(writers, random);
    const chance = random();
    if (chance < 0.7) writer.edit();
    else if (chance < 0.85) writer.save(random() < 0.3);
    else writer.takeIn();
  }
  for (const writer of writers) writer.save(false);
  for (const writer of writers) writer.takeIn();
  return { story, writers };
}

test(
  'two people write: no saved word is lost, nobody is asked for nothing, both end with the same',
  () => {
    for (let seed = 1; seed <= soakCount(2_000); seed += 1) {
      const { story, writers } = write(seed);
      const left = new Set(wordsIn(story.head));
      const saved = story.saves.flatMap(({ body }) => wordsIn(body));
      const lost = saved.filter((word) => !left.has(word) && !story.givenUp.has(word));
      expect(lost, `lost with seed ${seed}`).toEqual([]);
      for (const { collisions, haveCollided } of story.asked) {
        if (!haveCollided) expect(collisions, `asked with seed ${seed}`).toEqual([]);
      }
      for (const { body } of writers) expect(body, `seed ${seed}`).toEqual(story.head);
      for (const { body } of story.saves) {
        expect(new Set(body.map(({ id }) => id)).size, `ids with seed ${seed}`).toBe(body.length);
      }
    }
  },
  soakTimeoutMs(30_000),
);

test(
  'what only one of two did is what comes of it, and who is called mine matters to nothing but an order',
  () => {
    for (let seed = 1; seed <= soakCount(300); seed += 1) {
      for (const { base, theirs, mine, body, collisions } of write(seed).story.asked) {
        expect(mergeBodies(base, theirs, base), `seed ${seed}`).toEqual({ body: theirs, collisions: [] });
        expect(mergeBodies(base, base, mine), `seed ${seed}`).toEqual({ body: mine, collisions: [] });
        expect(mergeBodies(base, mine, mine), `seed ${seed}`).toEqual({ body: mine, collisions: [] });
        const other = mergeBodies(base, mine, theirs);
        expect(other.collisions).toHaveLength(collisions.length);
        const byId = (blocks: typeof body) => blocks.toSorted((one, two) => (one.id < two.id ? -1 : 1));
        if (collisions.length === 0) expect(byId(other.body), `seed ${seed}`).toEqual(byId(body));
      }
    }
  },
  soakTimeoutMs(30_000),
);
