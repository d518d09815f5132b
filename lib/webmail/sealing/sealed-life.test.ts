import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hourMs, machineNowMs, minuteMs } from '#lib/clock.ts';
import { sweepOriginals } from '#lib/webmail/house/sweep-originals.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';
import { dumpAll } from '#testing/webmail/dump-beside-post.ts';
import { livedWords, liveThrough } from '#testing/webmail/whole-life.ts';

const start = new Date('2026-11-30T16:00:00Z');

/** All that is kept in the database and among the originals, in small letters. */
async function everythingKept(scene: ReturnType<typeof answerScene>): Promise<string> {
  const root = scene.root();
  const names = globSync('**/*.*', { cwd: root });
  expect(names.length).toBeGreaterThan(3);
  const files = await Promise.all(names.map((name) => readFile(join(root, name), 'latin1')));
  return [await dumpAll(scene.db()), ...names, ...files].join('\n').toLowerCase();
}

const foundIn = (kept: string) => livedWords.filter((word) => kept.includes(word.toLowerCase()));

describe('in a box for sources', () => {
  const scene = answerScene(start, 'sources');

  test('nothing of a conversation is kept in words, and all of it is read', async () => {
    const life = await liveThrough(scene, start);
    expect(life.again).toEqual({ ...life.first, kind: 'known' });
    expect(life.back.conversationId).toBe(life.first.conversationId);
    expect(foundIn(await everythingKept(scene))).toEqual([]);

    expect(life.list.rows.map(({ subject }) => subject).sort()).toEqual(['Otherwise', 'Zanzibar accounts']);
    expect(life.opened?.subject).toBe('Zanzibar accounts');
    expect(life.opened?.messages.map(({ reading }) => reading.snippet)).toEqual([
      'The xylophone budget is wrong.',
      'Confirmation of the budget. -- News The xylophone budget is wrong.',
      'The clarinet.',
    ]);
    expect(life.list.rows.find(({ id }) => id === life.conversation)?.people).toEqual([
      { name: 'News', isOwn: true },
      { name: 'Quinn Whistler', isOwn: false },
    ]);
    expect(life.notes.map(({ text }) => text)).toEqual(['Ask about the marimba.']);
    expect(life.answer?.recipients.map(({ address }) => address)).toEqual([
      'quinn@inside.example',
      'deputy@watch.example',
      'blind@watch.example',
    ]);
    expect(life.asideDraft?.body).toContain('bassoon');
    expect(life.drafts.map(({ snippet }) => snippet)).toEqual(['An unfinished bassoon']);
    const original = await life.store.readOriginal(String(life.first.messageId));
    expect(await new Response(original?.stream).text()).toContain('ledger-line');
    expect(
      scene
        .server()
        .mails.flatMap(({ to }) => to)
        .sort(),
    ).toEqual(['blind@watch.example', 'deputy@watch.example', 'quinn@inside.example']);
    for (const { parsed } of scene.server().mails) expect(parsed.text).toContain('Confirmation of the budget.');
  });

  test('what a message or a draft names is not swept, though it is sealed', async () => {
    const life = await liveThrough(scene, start);
    expect(life.asideDraft?.files.map(({ name }) => name)).toEqual(['upload-of-ours.txt']);
    const { storage } = scene.tools();
    const before = await storage.list('', 100);
    const later = machineNowMs() + 3 * hourMs;
    for (let minute = 0; minute < 256; minute += 1)
      await sweepOriginals(scene.db(), storage, new Date(later + minute * minuteMs));
    expect(await storage.list('', 100)).toEqual(before);
  });
});

describe('in a box of another purpose', () => {
  const scene = answerScene(start);

  test('all these words are kept: they would be found', async () => {
    await liveThrough(scene, start);
    expect(foundIn(await everythingKept(scene))).toEqual([...livedWords]);
  });
});
