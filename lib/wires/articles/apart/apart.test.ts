import { describe, expect, test } from 'vitest';
import { inheritedEnv } from '#lib/env.ts';
import { InvalidError } from '#lib/errors.ts';
import { projectPath } from '#lib/project.ts';
import { runInProcess } from '#lib/wires/articles/apart/process.ts';
import { answerTask, type Task, unwrap } from '#lib/wires/articles/apart/tasks.ts';
import { runInThread } from '#lib/wires/articles/apart/thread.ts';
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

describe.each([
  ['a thread', runInThread],
  ['a process', runInProcess],
])('in %s', (_where, run) => {
  test.each(['hangs', 'backtracks'])('a document that %s costs only itself', async (does) => {
    await expect(run(taskThat(does), { script, timeoutMs: 1_000 })).rejects.toThrow(InvalidError);
    expect(await run(taskThat('answers'), { script })).toMatchObject({ kind: 'refused' });
  });

  test.each(['eats', 'leaves', 'throws'])('so does one that %s', async (does) => {
    const refusal = run(taskThat(does), { script });
    await expect(refusal).rejects.toMatchObject({ userMessage: 'What came takes too much to read.' });
    expect(await run(taskThat('answers'), { script })).toMatchObject({ kind: 'refused' });
  });

  test('nothing of the portal’s environment is seen', async () => {
    expect(inheritedEnv()).toHaveProperty('PATH');
    const answer = await run(taskThat('answers'), { script });
    expect(answer).toMatchObject({ userMessage: expect.not.stringMatching(/PATH|DATABASE|SECRET/) });
  });
});

test('a thread that is well is used again, one that failed is not', async () => {
  const first = await runInThread(taskThat('answers'), { script });
  expect(await runInThread(taskThat('answers'), { script })).toEqual(first);
  await expect(runInThread(taskThat('throws'), { script })).rejects.toThrow('thrown on purpose');
  expect(await runInThread(taskThat('answers'), { script })).not.toEqual(first);
});

test('more than two documents at once wait their turn', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => runInThread(taskThat('answers'), { script })));
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
