import { describe, expect, test } from 'vitest';
import { autosaveMs, createSaver, retryMs, type SaveState } from '#components/desk/story-editor/saver.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import type { StoryContent } from '#lib/stories/types.ts';

const clock = '08:35 Calgary time';
const words = (headline: string): StoryContent => ({
  slug: '',
  sectionId: 1,
  editionIds: [1],
  topicIds: [],
  prominence: 'standard',
  language: 'en',
  kicker: '',
  headline,
  deck: '',
  bylines: [],
  dateline: '',
  leadPicture: null,
  body: [],
  wire: null,
});

/** A server that compares versions, and an editor in front of it whose clock the test moves. */
function desk({ isNew = false } = {}) {
  let stored = { version: 1, content: words('Stored') };
  let typed = words('Stored');
  let isOpen = true;
  let timer: { task: () => void; delayMs: number } | null = null;
  let fault: 'none' | 'before' | 'after' = 'none';
  const states: SaveState[] = [];
  const saves: string[] = [];
  const put = (content: StoryContent): DeskResult<SavedStory> => {
    if (fault === 'before') throw new Error('no network');
    saves.push(content.headline);
    stored = { version: stored.version + 1, content };
    if (fault === 'after') throw new Error('the answer was lost');
    return { kind: 'ok', value: { id: 7, version: stored.version, clock, unpublishedChanges: false } };
  };
  const saver = createSaver({
    story: isNew ? null : { id: 7, version: 1 },
    create: async (content) => put(content),
    save: async ({ version, content }) =>
      version === stored.version
        ? put(content)
        : { kind: 'refused', code: 'conflict', message: 'Ada changed this story.' },
    open: async () => ({
      kind: 'ok',
      value: { story: { id: 7, ...stored }, history: [], times: { clock } } as unknown as OpenedStory,
    }),
    read: () => typed,
    canSave: () => isOpen,
    later: (task, delayMs) => {
      const mine = { task, delayMs };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    onState: (state) => states.push(state),
    onSaved: () => {},
  });
  return {
    saver,
    saves,
    state: () => states.at(-1),
    stored: () => stored,
    type: (headline: string) => {
      typed = words(headline);
      saver.changed();
    },
    waiting: () => timer?.delayMs ?? null,
    letTimePass: async () => {
      const due = timer;
      timer = null;
      due?.task();
      await new Promise((settle) => setImmediate(settle));
    },
    somebodyElseSaves: (headline: string) => {
      stored = { version: stored.version + 1, content: words(headline) };
    },
    somebodyKillsIt: () => {
      stored = { ...stored, version: stored.version + 1 };
      isOpen = false;
    },
    breakNetwork: (kind: typeof fault) => {
      fault = kind;
    },
  };
}

describe('saving by itself', () => {
  test('some seconds after the last change', async () => {
    const { saver, saves, type, waiting, letTimePass, state } = desk();
    type('One');
    type('Two');
    expect(waiting()).toBe(autosaveMs);
    expect(saver.hasUnsaved()).toBe(true);
    await letTimePass();
    expect(saves).toEqual(['Two']);
    expect(state()).toEqual({ kind: 'saved', clock });
    expect(saver.hasUnsaved()).toBe(false);
    expect(waiting()).toBeNull();
  });

  test('not before the story exists; then it does', async () => {
    const { saver, saves, type, waiting } = desk({ isNew: true });
    type('One');
    expect(waiting()).toBeNull();
    expect(await saver.saveNow()).toEqual({ id: 7, version: 2 });
    type('Two');
    expect(waiting()).toBe(autosaveMs);
    await saver.saveNow();
    expect(saves).toEqual(['One', 'Two']);
  });

  test('what is typed while a save is under way is saved after it', async () => {
    const { saver, saves, type, state, waiting, letTimePass } = desk();
    type('One');
    const first = saver.saveNow();
    type('Two');
    await first;
    expect(state()).toEqual({ kind: 'changed' });
    expect(waiting()).toBe(autosaveMs);
    await letTimePass();
    expect(saves).toEqual(['One', 'Two']);
  });
});

test('nothing is sent when nothing changed', async () => {
  const { saver, saves } = desk();
  expect(await saver.saveNow()).toEqual({ id: 7, version: 1 });
  expect(saves).toEqual([]);
});

test('two presses of Save are two saves in their order, each on the version before', async () => {
  const { saver, saves, type, stored } = desk();
  type('One');
  const first = saver.saveNow();
  type('Two');
  await Promise.all([first, saver.saveNow(), saver.saveNow()]);
  expect(saves).toEqual(['One', 'Two']);
  expect(stored().version).toBe(3);
});

describe('when somebody else saved first', () => {
  async function collide() {
    const at = desk();
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
    saver.adopt({ id: 7, version: 2 });
    expect(state()).toEqual({ kind: 'unchanged' });
    expect(saver.hasUnsaved()).toBe(false);
    type('On top of theirs');
    expect(await saver.saveNow()).toEqual({ id: 7, version: 3 });
    expect(saves).toEqual(['On top of theirs']);
  });
});

test('a story that was killed meanwhile is not saved any more, and no way to do so is offered', async () => {
  const { saver, somebodyKillsIt, type, state, saves, waiting, letTimePass } = desk();
  type('Mine');
  somebodyKillsIt();
  await letTimePass();
  expect(state()).toMatchObject({ kind: 'closed', theirs: { version: 2 } });
  type('Mine, and more');
  expect(waiting()).toBeNull();
  expect(await saver.saveNow()).toBeNull();
  expect(state()?.kind).toBe('closed');
  expect(saver.hasUnsaved()).toBe(true);
  expect(saves).toEqual([]);
});

test('a server that cannot be reached is tried again', async () => {
  const { saver, type, breakNetwork, state, waiting, letTimePass, saves } = desk();
  breakNetwork('before');
  type('One');
  expect(await saver.saveNow()).toBeNull();
  expect(state()).toEqual({ kind: 'unreachable' });
  expect(waiting()).toBe(retryMs);
  breakNetwork('none');
  await letTimePass();
  expect(saves).toEqual(['One']);
});

test('a save whose answer was lost is no conflict with oneself', async () => {
  const { saver, type, breakNetwork, state, letTimePass, saves } = desk();
  breakNetwork('after');
  type('One');
  await saver.saveNow();
  breakNetwork('none');
  await letTimePass();
  expect(state()).toEqual({ kind: 'saved', clock });
  expect(saver.version()).toEqual({ id: 7, version: 2 });
  expect(saves).toEqual(['One']);
});

test('a step somebody else took, with the same words, is no conflict of words', async () => {
  const { saver, somebodyElseSaves, state } = desk();
  somebodyElseSaves('Stored');
  await saver.meet({ kind: 'refused', code: 'conflict', message: 'Ada changed this story.' });
  expect(state()?.kind).toBe('saved');
  expect(saver.version()).toEqual({ id: 7, version: 2 });
});
