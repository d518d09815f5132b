import { expect, test } from 'vitest';
import { oneAtATime } from '#lib/wires/ingest/one-at-a-time.ts';

test('one piece of work begins when the one before has ended, well or not', async () => {
  const said: string[] = [];
  const work = (name: string, end: () => string) => async () => {
    said.push(`${name} begins`);
    await Promise.resolve();
    said.push(`${name} ends`);
    return end();
  };
  const failed = oneAtATime(
    work('first', () => {
      throw new Error('first');
    }),
  );
  const second = oneAtATime(work('second', () => 'done'));
  await expect(failed).rejects.toThrow('first');
  expect(await second).toBe('done');
  expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
