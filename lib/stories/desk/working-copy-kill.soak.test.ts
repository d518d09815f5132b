import { isDeepStrictEqual } from 'node:util';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { runUntilKilled } from '#testing/crash/until-killed.ts';
import { readWritten, type WritingPlaces, writingSteps } from '#testing/crash/written-story.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const kills = soakCount(200);
const now = new Date('2026-11-23T15:35:00Z');

/** How the story stood before and after a step; null: it was not there. */
function aroundStep(step: string) {
  const index = writingSteps.findIndex((row) => row.step === step);
  return { before: writingSteps[index - 1]?.after ?? null, after: writingSteps[index]?.after ?? null };
}

test(
  `whoever writes is killed ${kills} times, and every story is wholly as before a step or wholly as after it`,
  async () => {
    const { db, url } = database.current();
    const room = await testNewsroom(db, now);
    const people = { reporter: room.reporter.id, editor: room.editor.id, other: room.administrator.id };
    const places: WritingPlaces = { editionId: room.calgary, sectionId: room.local, ...people };
    const random = seededRandom(12);
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    const faults: string[] = [];
    const cutOff = { before: 0, after: 0 };
    for (let kill = 0, number = 1; kill < kills; kill += 1) {
      const moment = { steps: 1 + Math.floor(random() * writingSteps.length * 1.5), ms: random() * 12 };
      const said = await runUntilKilled('write-until-killed.ts', [String(number), JSON.stringify(places)], url, moment);
      const last = said.at(-1);
      if (!last) throw new Error('it was killed before it began');
      const stories = await readWritten(sql, places);
      for (const one of new Set(said.map((each) => each.number))) {
        const { before, after } = aroundStep(one === last.number ? last.step : 'kill');
        const found = stories.get(one) ?? null;
        const isAfter = isDeepStrictEqual(found, after);
        // what it had said to be done is there
        const isBefore = one === last.number && !last.isDone && isDeepStrictEqual(found, before);
        if (!isAfter && !isBefore) faults.push(`${one}, killed in ${last.step}: ${JSON.stringify(found)}`);
        if (one === last.number && !last.isDone) cutOff[isAfter ? 'after' : 'before'] += 1;
      }
      number = last.number + 1;
    }
    await sql.end();
    expect(faults).toEqual([]);
    expect(cutOff.before, 'kills in the middle of a step').toBeGreaterThan(0);
  },
  soakTimeoutMs(300_000),
);
