import { describe, expect, test } from 'vitest';
import { inheritedEnv } from '#lib/env.ts';
import { InvalidError } from '#lib/errors.ts';
import { projectPath } from '#lib/project.ts';
import { runApart } from '#lib/wires/articles/apart/run-apart.ts';
import { answerTask, type Task, unwrap } from '#lib/wires/articles/apart/tasks.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';

const script = projectPath('testing', 'wires', 'articles', 'misbehaving.ts');
const taskThat = (does: string) =>
  ({
    kind: 'feed' as const,
    bytes: new TextEncoder().encode('<rss/>'),
    contentType: 'text/xml',
    url: `https://${does}/`,
    timeZone: 'UTC',
  }) satisfies Task;

test.each(['hangs', 'backtracks'])('a document that %s costs only itself', async (does) => {
  await expect(runApart(taskThat(does), { script, timeoutMs: 1_000 })).rejects.toThrow(InvalidError);
  expect(await runApart(taskThat('answers'), { script })).toMatchObject({ kind: 'refused' });
});

test.each(['eats', 'gulps', 'leaves', 'throws'])('so does one that %s', async (does) => {
  const refusal = runApart(taskThat(does), { script });
  await expect(refusal).rejects.toMatchObject({ userMessage: 'What came takes too much to read.' });
  expect(await runApart(taskThat('answers'), { script })).toMatchObject({ kind: 'refused' });
});

test('nothing of the portal’s environment is seen', async () => {
  expect(inheritedEnv()).toHaveProperty('PATH');
  const answer = await runApart(taskThat('answers'), { script });
  expect(answer).toMatchObject({ userMessage: expect.not.stringMatching(/PATH|DATABASE|SECRET/) });
});

test('a process that is well is used again, one that failed is not', async () => {
  const first = await runApart(taskThat('answers'), { script });
  expect(await runApart(taskThat('answers'), { script })).toEqual(first);
  await expect(runApart(taskThat('throws'), { script })).rejects.toThrow(InvalidError);
  expect(await runApart(taskThat('answers'), { script })).not.toEqual(first);
});

test('more than two documents at once wait their turn', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => runApart(taskThat('answers'), { script })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBeLessThanOrEqual(2);
});

describe('what people are told crosses as words:', () => {
  test('a page in place of a feed', () => {
    const found = [{ url: 'https://paper.example/feed/', title: 'News' }];
    const answer = { kind: 'notAFeed', message: 'a page', userMessage: 'That is a page.', found } as const;
    expect(() => unwrap(answer)).toThrow(NotAFeedError);
    expect(() => unwrap(answer)).toThrow(expect.objectContaining({ found, userMessage: 'That is a page.' }));
  });

  test('a fault of ours', async () => {
    const answer = await answerTask({ ...taskThat('answers'), timeZone: 'Nowhere/At All' });
    expect(['feed', 'notAFeed', 'refused']).toContain(answer.kind);
  });
});
