import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import { stories } from '#lib/stories/schema.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { tryRules } from '#lib/wires/routing/try-rules.ts';
import { wireItemVersions } from '#lib/wires/schema.ts';
import type { RuleActions } from '#lib/wires/types.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { base64Part } from '#testing/webmail/mails.ts';
import { releaseScene } from '#testing/webmail/release-scene.ts';
import { rule } from '#testing/wires/rules.ts';

const start = new Date('2026-11-23T15:35:00Z');
const scene = releaseScene(start);
const { db, at, room } = scene;
const _wordsOf = async () => (await db().select().from(wireItemVersions))[0]?.words;

describe('the rules', () => {
  async function routed(actions: RuleActions, mail: Parameters<typeof scene.send>[0] = {}) {
    await scene.addOffice(['city.example']);
    await saveRules(
      db(),
      system,
      { ruleSetId: null, rules: [rule({ words: { any: ['river'], in: 'both' } }, actions)] },
      start,
    );
    await scene.send(mail);
    await scene.handOver();
    await scene.makeReady();
    const [item] = await scene.items();
    if (!item) throw new Error('there is no item');
    const [story] = item.storyId === null ? [] : await db().select().from(stories).where(eq(stories.id, item.storyId));
    return { item, story };
  }

  test('send it to another section', async () => {
    const { item } = await routed({ sectionId: room().world });
    expect(item).toMatchObject({ state: 'inbox', routing: { sectionId: room().world, held: [0] } });
  });

  test('drop it, and keep none of its pictures', async () => {
    const photo = await drawnPicture(20, 20, 5).jpeg().toBuffer();
    const part = base64Part('image/jpeg; name=a.jpg', photo, 'Content-Disposition: attachment; filename=a.jpg');
    const before = await db().execute('select count(*) from media');
    const { item } = await routed({ destination: 'drop' }, { parts: [part] });
    expect(item.state).toBe('dropped');
    expect(await db().execute('select count(*) from media')).toEqual(before);
  });

  test('publish it', async () => {
    const { story } = await routed({ destination: 'publish' });
    expect(story).toMatchObject({ state: 'published' });
  });

  test('publish it when its embargo is over', async () => {
    const text =
      'EMBARGOED UNTIL November 24, 2026, 13:00 UTC\r\n\r\nCALGARY - The river rose by two metres on Monday.';
    const { story } = await routed({ destination: 'publish' }, { text });
    expect(story).toMatchObject({ state: 'scheduled', embargoUntil: new Date('2026-11-24T13:00:00Z') });
  });

  test('publish nothing that speaks of an embargo which nobody understands', async () => {
    const text = 'UNDER EMBARGO until the mayor has spoken\r\n\r\nThe river rose by two metres on Monday.';
    const { item } = await routed({ destination: 'publish' }, { text });
    expect(item).toMatchObject({ state: 'inbox', doubt: 'embargo' });
  });

  test('say in a trial what they would do with it', async () => {
    await scene.addOffice(['city.example']);
    await scene.send();
    await scene.handOver();
    const rules = [rule({ words: { any: ['two metres'], in: 'body' } }, { destination: 'drop' })];
    expect(await tryRules(db(), system, { rules }, at(1), { budgetMs: 60_000 })).toMatchObject({
      changedCount: 1,
      effects: { drop: 1 },
      held: [1],
    });
  });
});
