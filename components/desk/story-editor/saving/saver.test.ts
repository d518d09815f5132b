import { describe, expect, test } from 'vitest';
import { quietMs, retryMs } from '#components/desk/story-editor/saving/save-state.ts';
import { createSaver } from '#components/desk/story-editor/saving/saver.ts';
import { clock, saverDesk } from '#testing/stories/saver-desk.ts';

describe('saving by itself', () => {
  test('when nothing was typed for a moment, into the working copy', async () => {
    const { saver, saves, type, pass, waiting, state } = saverDesk(createSaver);
    type('One');
    await pass(quietMs / 2);
    type('Two');
    expect(waiting()).toBe(quietMs);
    expect(saver.hasUnsaved()).toBe(true);
    await pass(quietMs);
    expect(saves).toEqual(['Two …']);
    expect(state()).toEqual({ kind: 'saved', clock, isCut: false });
    expect(saver.hasUnsaved()).toBe(false);
    expect(waiting()).toBeNull();
  });

  test('while somebody types without a pause: no key is older than two seconds', async () => {
    const { saves, type, pass } = saverDesk(createSaver);
    for (let key = 1; key <= 50; key += 1) {
      type(String(key));
      await pass(100);
      const saved = Number.parseInt(saves.at(-1) ?? '0', 10);
      expect(key - saved).toBeLessThanOrEqual(2_000 / 100);
    }
    expect(saves.length).toBeLessThan(5);
  });

  test('a new story from its first character on', async () => {
    const { saver, saves, type, pass, waiting } = saverDesk(createSaver, { isNew: true });
    type('O');
    expect(waiting()).toBe(0);
    await pass(0);
    expect(saver.version()).toEqual({ id: 7, version: 1 });
    type('One');
    expect(waiting()).toBe(quietMs);
    await pass(quietMs);
    expect(saves).toEqual(['O …', 'One …']);
  });

  test('what is typed while a save is under way is saved after it', async () => {
    const { saver, saves, type, state, pass } = saverDesk(createSaver);
    type('One');
    const first = saver.saveNow();
    type('Two');
    await first;
    expect(state()).toEqual({ kind: 'changed' });
    await pass(quietMs);
    expect(saves).toEqual(['One …', 'Two …']);
  });
});

describe('a press of Save', () => {
  test('makes a version of what saved itself before', async () => {
    const { saver, saves, type, pass, state } = saverDesk(createSaver);
    type('One');
    await pass(quietMs);
    await saver.saveNow({ byHand: true });
    await saver.saveNow({ byHand: true });
    expect(saves).toEqual(['One …', 'One']);
    expect(state()).toEqual({ kind: 'saved', clock, isCut: true });
  });

  test('makes one of a new story', async () => {
    const { saver, saves, type } = saverDesk(createSaver, { isNew: true });
    type('One');
    expect(await saver.saveNow({ byHand: true })).toEqual({ id: 7, version: 2 });
    expect(saves).toEqual(['One …', 'One']);
  });
});

test('words that take the place of others do not write on in the same version', async () => {
  const { saver, saves, type, pass } = saverDesk(createSaver);
  saver.changed({ apart: true });
  await pass(quietMs);
  type('Written on');
  await pass(quietMs);
  expect(saves).toEqual(['Stored … apart', 'Written on …']);
});

test('what is typed while a step is taken is saved on top of the step', async () => {
  const { saver, saves, type, pass, settle, somebodyElseSaves } = saverDesk(createSaver);
  type('One');
  await saver.step(async (story) => {
    type('Two');
    await pass(quietMs);
    somebodyElseSaves({});
    saver.stepped({ id: 7, version: story.version + 1 });
  });
  await settle();
  expect(saves).toEqual(['One …', 'Two …']);
});

describe('a new story', () => {
  test('that was begun, but whose answer was lost, is begun once', async () => {
    const { saver, saves, type, pass, breakNetwork, state } = saverDesk(createSaver, { isNew: true });
    breakNetwork('after');
    type('O');
    await pass(0);
    expect(state()).toEqual({ kind: 'unreachable' });
    breakNetwork('none');
    type('One');
    await pass(retryMs);
    expect(saves).toEqual(['O …', 'One …']);
    expect(saver.version()).toEqual({ id: 7, version: 2 });
  });

  test('that was cleared away while it had no word is begun again', async () => {
    const { saver, saves, type, pass, clearAway } = saverDesk(createSaver, { isNew: true });
    type('');
    await pass(0);
    clearAway();
    type('One');
    await pass(quietMs);
    expect(saves).toEqual([' …', 'One …']);
    expect(saver.version()).toEqual({ id: 7, version: 1 });
  });
});

test('nothing is sent when nothing changed', async () => {
  const { saver, saves } = saverDesk(createSaver);
  expect(await saver.saveNow()).toEqual({ id: 7, version: 1 });
  expect(saves).toEqual([]);
});

test('two presses of Save are two saves in their order, each on the version before', async () => {
  const { saver, saves, type, stored } = saverDesk(createSaver);
  type('One');
  const first = saver.saveNow();
  type('Two');
  await Promise.all([first, saver.saveNow(), saver.saveNow()]);
  expect(saves).toEqual(['One …', 'Two …']);
  expect(stored().version).toBe(3);
});

test('a server that cannot be reached is tried again, however much is typed meanwhile, or when it is there again', async () => {
  const { saver, type, breakNetwork, state, waiting, pass, settle, saves } = saverDesk(createSaver);
  breakNetwork('before');
  type('One');
  await pass(quietMs);
  type('Two');
  expect(state()).toEqual({ kind: 'unreachable' });
  expect(waiting()).toBe(retryMs);
  await pass(retryMs);
  expect(waiting()).toBe(retryMs);
  breakNetwork('none');
  void saver.saveNow();
  await settle();
  expect(saves).toEqual(['Two …']);
});

test('a save whose answer was lost is no conflict with oneself, even when the same words were written on', async () => {
  const { saver, type, breakNetwork, state, pass, saves } = saverDesk(createSaver);
  breakNetwork('after');
  type('One');
  await saver.saveNow();
  breakNetwork('before');
  type('One two');
  await pass(retryMs);
  breakNetwork('none');
  await pass(retryMs);
  expect(state()).toEqual({ kind: 'saved', clock, isCut: false });
  expect(saver.version()).toEqual({ id: 7, version: 3 });
  expect(saves).toEqual(['One …', 'One two …']);
});
