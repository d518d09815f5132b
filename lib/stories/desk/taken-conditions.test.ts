import { describe, expect, test } from 'vitest';
import { env, provideEnv } from '#lib/env.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { ConditionsBlock } from '#lib/stories/blocks/conditions.ts';
import { signConditions } from '#lib/stories/history/signed-conditions.ts';
import { everyBlock } from '#testing/stories/every-block.ts';
import { testDesk } from '#testing/stories/test-desk.ts';

const desk = testDesk();
const { id, until, signature: _unsigned, ...taken } = everyBlock.conditions;
const block: ConditionsBlock = { ...signConditions(taken), id, until };
const refused = { issues: [{ path: ['body', 0], message: expect.stringContaining('take them anew') }] };

const forged: readonly (readonly [string, ConditionsBlock])[] = [
  ['words', { ...block, taken: { ...block.taken, main: '40\u00a0°C' } }],
  ['time', { ...block, taken: { ...block.taken, at: '2026-11-20T17:00:00.000Z' } }],
  ['moment', { ...block, takenAt: '2026-11-21T00:00:00.000Z' }],
  ['place', { ...block, editionId: 2 }],
  ['signature', { ...block, signature: 'x'.repeat(43) }],
];

describe('conditions that the portal took', () => {
  test('are saved, for as long as their writer likes, under any id', async () => {
    const story = await desk.create({ body: [block] });
    const body: Body = [{ ...block, id: 'another', until: '2026-11-22T18:05:00.000Z' }];
    await desk.save(story, { body });
    expect((await desk.desk(story.id)).content.body).toEqual(body);
  });

  test('stay when the secret they were signed under is another now', async () => {
    const story = await desk.create({ body: [block] });
    const { PORTAL_SECRET = '' } = env();
    try {
      provideEnv({ PORTAL_SECRET: 'another secret of the same installation' });
      const saved = await desk.save(story, { body: [block], headline: 'Another headline' });
      await expect(desk.create({ body: [block] })).rejects.toMatchObject(refused);
      expect((await desk.desk(saved.id)).content.body).toEqual([block]);
    } finally {
      provideEnv({ PORTAL_SECRET });
    }
  });
});

describe('conditions with another', () => {
  test.each(forged)('%s than the portal’s are refused at their block', async (_name, changed) => {
    await expect(desk.create({ body: [changed] })).rejects.toMatchObject(refused);
    const story = await desk.create({ body: [block] });
    await expect(desk.save(story, { body: [changed] })).rejects.toMatchObject(refused);
    expect((await desk.desk(story.id)).content.body).toEqual([block]);
  });
});
