import { expect, test } from 'vitest';
import { contentOf, getRevision } from '#lib/stories/history/revisions.ts';
import { stories } from '#lib/stories/schema.ts';
import { getReadyWords } from '#lib/wires/following/item.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { firstWords, RandomItem, textIn } from '#testing/wires/following/random-item.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const following = testFollowing();
const turns = 16;

/** An item's story as it stands; null while there is none. */
async function findStanding(item: number) {
  const row = await following.itemRow(item);
  if (row.storyId === null) return null;
  const story = await following.storyRow(item);
  const head = contentOf(await getRevision(following.db(), story.headRevisionId));
  const written = contentOf(await getRevision(following.db(), row.writtenRevisionId));
  return { row, story, head, isDetached: !saysTheSame(head, written) };
}

type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

async function checkTurn(before: Standing | null, after: Standing, last: string, where: string): Promise<void> {
  const { row, story, head } = after;
  if (before?.isDetached && last.startsWith('wire'))
    expect(story, `a detached story is left alone, ${where}`).toEqual(before.story);
  if (before?.isDetached && last === 'withdrawn')
    expect(story.state, `a detached story stays where it is, ${where}`).toBe(before.story.state);
  const isOpen = story.state !== 'killed' && story.state !== 'spiked';
  if (last.startsWith('wire') && !after.isDetached && isOpen) {
    const { headline, deck, body } = await getReadyWords(following.db(), row);
    expect(saysTheSame(head, { ...head, headline, deck, body }), `the newest words, ${where}`).toBe(true);
  }
}

async function checkHistory(item: number, cut: ReadonlySet<string>, where: string): Promise<void> {
  const versions = await following.revisionsOf(item);
  const told = versions.map(({ content }) => textIn(content)).join(' ');
  expect(
    [...cut].filter((word) => !told.includes(word)),
    `words of the history, ${where}`,
  ).toEqual([]);
  const unattributed = versions.filter(({ content }) => !content.wire?.supplier);
  expect(unattributed, `attribution, ${where}`).toEqual([]);
}

test(
  'whatever staff and a wire do to a story, no word of staff’s is lost and its attribution stays',
  async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= soakCount(200); seed += 1) {
      const random = seededRandom(seed);
      const destination = random() < 0.5 ? 'inbox' : 'publish';
      const item = await following.receive(firstWords(), { of: { destination } });
      await following.follow(item);
      const storyCount = (await following.db().$count(stories)) - (destination === 'publish' ? 1 : 0);
      const sequence = new RandomItem(following, item, random);
      let before = await findStanding(item);
      const happened: string[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const last = await sequence.happen();
        happened.push(last);
        seen.add(last);
        const after = await findStanding(item);
        const where = `seed ${seed}: ${happened.join(', ')}`;
        if (!after) continue;
        const text = textIn(after.head);
        expect(
          [...sequence.kept].filter((word) => !text.includes(word)),
          `words of the story, ${where}`,
        ).toEqual([]);
        await checkTurn(before, after, last, where);
        before = after;
      }
      if (!before) continue;
      await checkHistory(item, sequence.cut, `seed ${seed}: ${happened.join(', ')}`);
      expect(await following.db().$count(stories), `stories with seed ${seed}`).toBe(storyCount + 1);
    }
    const kinds = ['wire: written', 'wire: updated', 'wire: detached', 'wire: unchanged'];
    expect([...kinds, 'withdrawn', 'returned', 'settled', 'takeBack'].filter((kind) => !seen.has(kind))).toEqual([]);
  },
  soakTimeoutMs(240_000),
);
