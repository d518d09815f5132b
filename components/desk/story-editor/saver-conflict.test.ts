import { describe, expect, test } from 'vitest';
import { createSaver, quietMs } from '#components/desk/story-editor/saver.ts';
import { saverDesk } from '#testing/stories/saver-desk.ts';

describe('when somebody else saved first', () => {
  async function collide() {
    const at = saverDesk(createSaver);
    at.somebodyElseSaves('Theirs');
    at.type('Mine');
    expect(await at.saver.saveNow()).toBeNull();
    return at;
  }

  test('both versions are shown, and saving waits for a choice', async () => {
    const { saver, state, saves, type, waiting, stored } = await collide();
    expect(state()).toMatchObject({
      kind: 'conflict',
      message: 'Ada changed this story.',
      theirs: { version: 2, content: { headline: 'Theirs' } },
    });
    type('Mine, and more');
    expect(waiting()).toBeNull();
    expect(await saver.saveNow()).toBeNull();
    expect(state()?.kind).toBe('conflict');
    expect(saves).toEqual([]);
    expect(stored().content.headline).toBe('Theirs');
  });

  test('mine is saved on top of theirs when that is chosen', async () => {
    const { saver, saves, stored } = await collide();
    expect(await saver.overwrite()).toEqual({ id: 7, version: 3 });
    expect(saves).toEqual(['Mine']);
    expect(stored().content.headline).toBe('Mine');
  });

  test('somebody who saves again before the choice is made collides again', async () => {
    const { saver, somebodyElseSaves, state, stored } = await collide();
    somebodyElseSaves('Theirs, again');
    expect(await saver.overwrite()).toBeNull();
    expect(state()).toMatchObject({ kind: 'conflict', theirs: { content: { headline: 'Theirs, again' } } });
    expect(stored().content.headline).toBe('Theirs, again');
  });

  test('theirs is taken when that is chosen, and the next save stands on it', async () => {
    const { saver, type, saves, state } = await collide();
    saver.adopt({ id: 7, version: 2, isCut: true });
    expect(state()).toEqual({ kind: 'unchanged' });
    expect(saver.hasUnsaved()).toBe(false);
    type('On top of theirs');
    expect(await saver.saveNow()).toEqual({ id: 7, version: 3 });
    expect(saves).toEqual(['On top of theirs …']);
  });
});

test('a story that was killed meanwhile is not saved any more, and no way to do so is offered', async () => {
  const { saver, somebodyKillsIt, type, state, saves, waiting, pass } = saverDesk(createSaver);
  type('Mine');
  somebodyKillsIt();
  await pass(quietMs);
  expect(state()).toMatchObject({ kind: 'closed', theirs: { version: 2 } });
  type('Mine, and more');
  expect(waiting()).toBeNull();
  expect(await saver.saveNow()).toBeNull();
  expect(state()?.kind).toBe('closed');
  expect(saver.hasUnsaved()).toBe(true);
  expect(saves).toEqual([]);
});

test('a step somebody else took, with the same words, is no conflict of words', async () => {
  const { saver, somebodyElseSaves, state } = saverDesk(createSaver);
  somebodyElseSaves('Stored');
  await saver.meet({ kind: 'refused', code: 'conflict', message: 'Ada changed this story.' });
  expect(state()?.kind).toBe('saved');
  expect(saver.version()).toEqual({ id: 7, version: 2 });
});
