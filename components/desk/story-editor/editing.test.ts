import { expect, test, vi } from 'vitest';
import { createEditing } from '#components/desk/story-editor/editing.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { Role } from '#lib/staff/permissions.ts';
import type { OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import type { StoryState } from '#lib/stories/types.ts';
import { contentWith, deskStoryWith } from '#testing/stories/story-content.ts';

const words = (headline: string) => contentWith({ headline });

function opened(state: StoryState, version: number, headline: string): OpenedStory {
  const story = deskStoryWith({
    version,
    state,
    createdBy: 'rae',
    stillWriting: state === 'draft',
    content: words(headline),
    savedBy: 'Rae Porter',
  });
  const times = {
    place: { name: 'Calgary', timeZone: 'America/Edmonton', nowLocal: '2026-11-23T08:35' },
    clock: '08:35 Calgary time',
    publishLocal: '',
    embargoLocal: '',
    publicAt: '',
    opensInMs: null,
    corrections: {},
    publications: {},
  };
  return { story, history: [], times };
}

/** An editor in front of a server that answers with `answers.save` and `answers.open`. */
function desk(start: OpenedStory | null, { role = 'editor' }: { role?: Role } = {}) {
  const saved: SavedStory = { id: 7, version: 2, clock: '08:35 Calgary time', unpublishedChanges: false };
  const answers: { save: DeskResult<SavedStory>; open: () => Promise<OpenedStory> } = {
    save: { kind: 'ok', value: saved },
    open: async () => opened('draft', 2, 'Typed'),
  };
  const left: unknown[] = [];
  const draft = { touched: vi.fn(), settled: vi.fn(), layAside: vi.fn() };
  let address = start ? '/desk/stories/7' : '/desk/stories/new';
  const editing = createEditing({
    actor: { id: 'ada', name: 'Ada', role },
    opened: start,
    start: start?.story.content ?? words(''),
    actions: {
      beginStoryAction: async () =>
        answers.save.kind === 'ok' ? { kind: 'ok', value: { ...answers.save.value, wasThere: false } } : answers.save,
      saveStoryAction: async () => answers.save,
      mergeStoryAction: async () => ({ kind: 'ok', value: { kind: 'collided', id: 7, opened: await answers.open() } }),
      openStoryAction: async () => ({ kind: 'ok', value: await answers.open() }),
    },
    newKey: () => 'key-of-the-new-one',
    leave: (words) => {
      left.push(words);
      return true;
    },
    showAddress: (path) => {
      const isAnother = path !== address;
      address = path;
      return isAnother;
    },
  });
  editing.attach({ body: { read: () => [], show: () => {} }, draft });
  const changes = vi.fn();
  editing.subscribe(changes);
  return { editing, answers, left, draft, changes, address: () => address };
}

test('what is typed is unsaved until it is stored, and whoever shows it hears of both', async () => {
  const { editing, draft, changes } = desk(opened('draft', 1, 'Stored'));
  editing.change({ headline: 'Typed' });
  expect(editing.state().fields.headline).toBe('Typed');
  expect(editing.state().saveState).toEqual({ kind: 'changed' });
  expect(draft.touched).toHaveBeenCalled();
  expect(await editing.saver.saveNow()).toEqual({ id: 7, version: 2 });
  expect(editing.state().saveState).toMatchObject({ kind: 'saved' });
  expect(draft.settled).toHaveBeenCalled();
  expect(changes).toHaveBeenCalled();
});

test('a new story has its own address once it is saved, and is read from the server', async () => {
  const { editing, address } = desk(null);
  editing.change({ headline: 'Typed' });
  await editing.saver.saveNow();
  expect(address()).toBe('/desk/stories/7');
  await vi.waitFor(() => expect(editing.state()).toMatchObject({ savedId: 7, stored: { story: { id: 7 } } }));
});

test('a change by somebody who may only read it counts for nothing', () => {
  const { editing, draft } = desk(opened('draft', 1, 'Stored'), { role: 'reporter' });
  editing.changed();
  expect(editing.saver.hasUnsaved()).toBe(false);
  expect(draft.touched).not.toHaveBeenCalled();
});

test('words that readers do not get are a fault, and whoever typed them is asked before they leave', () => {
  const start = opened('published', 1, 'Stored');
  start.story.liveNumber = 1;
  const { editing } = desk(start);
  expect([editing.fault(), editing.asksBeforeLeaving()]).toEqual([null, false]);
  editing.change({ headline: 'Typed' });
  expect(editing.fault()).not.toBeNull();
  expect(editing.asksBeforeLeaving()).toBe(true);
});

test('in a conflict theirs can be taken, and one’s own words are set aside', async () => {
  const { editing, answers, draft } = desk(opened('draft', 1, 'Stored'));
  answers.save = { kind: 'refused', code: 'conflict', message: 'Rae changed this story.' };
  answers.open = async () => opened('draft', 3, 'Theirs');
  editing.change({ headline: 'Mine' });
  expect(await editing.saver.saveNow()).toBeNull();
  expect(editing.state().saveState.kind).toBe('conflict');
  await editing.takeTheirs();
  expect(draft.layAside).toHaveBeenCalledWith(expect.objectContaining({ headline: 'Mine' }));
  expect(editing.state().fields.headline).toBe('Theirs');
  expect(editing.saver.version()).toEqual({ id: 7, version: 3 });
  expect(editing.saver.hasUnsaved()).toBe(false);
});

test('what was given up in a conflict and is no version yet is kept, and goes with whatever is saved next', async () => {
  const { editing, answers, left } = desk(opened('draft', 1, 'Stored'));
  answers.save = { kind: 'refused', code: 'conflict', message: 'Rae changed this story.' };
  answers.open = async () => opened('draft', 3, 'Theirs');
  editing.change({ headline: 'Mine' });
  await editing.saver.saveNow();
  answers.save = { kind: 'refused', code: 'signed-out', message: 'You are signed out.' };
  await editing.settle({ fields: new Map([['headline', 'theirs']]), blocks: new Map() });
  expect(editing.keep().aside).toMatchObject([{ headline: 'Mine' }]);
  editing.leave(false);
  expect(left).toMatchObject([{ content: { headline: 'Theirs' }, aside: [{ headline: 'Mine' }] }]);

  const later = desk(opened('draft', 3, 'Theirs'));
  await later.editing.putBack(editing.keep());
  expect(later.editing.saver.aside()).toMatchObject([{ headline: 'Mine' }]);
});

test('leaving makes a version of what was written here, with the words that were not saved yet', async () => {
  const { editing, left } = desk(opened('draft', 1, 'Stored'));
  editing.leave(false);
  expect(left).toEqual([]);
  editing.change({ headline: 'Typed' });
  editing.leave(false);
  await editing.saver.saveNow();
  editing.leave(false);
  expect(left).toEqual([
    { id: 7, version: 1, content: words('Typed'), aside: [] },
    { id: 7, version: 2 },
  ]);
});

test('words of a new story that were never stored are put back under the name they were to be stored under', async () => {
  const { editing } = desk(null);
  expect(editing.keep()).toMatchObject({ key: 'key-of-the-new-one' });
  await editing.putBack({ ...words('Typed last week'), key: 'key-of-last-week' });
  expect(editing.keep()).toMatchObject({ headline: 'Typed last week', key: 'key-of-last-week' });
  await editing.saver.saveNow();
  expect(editing.keep()).not.toHaveProperty('key');
});

test('words that are put back keep what others changed since they were typed', async () => {
  const { editing, answers } = desk(opened('draft', 3, 'Stored'));
  const theirs = opened('draft', 3, 'Stored');
  theirs.story.content.deck = 'Theirs';
  answers.open = async () => theirs;
  await editing.putBack({ ...words('Stored'), kicker: 'Typed last week', base: words('Stored') });
  expect(editing.state().fields).toMatchObject({ kicker: 'Typed last week', deck: 'Theirs' });
  expect(editing.saver.hasUnsaved()).toBe(true);
  editing.saver.stop();

  theirs.story.content.kicker = 'Theirs too';
  await editing.putBack({ ...words('Stored'), kicker: 'Typed last week', base: words('Stored') });
  expect(editing.state().saveState.kind).toBe('conflict');
});

test('words that are put back while the line is away take nothing of what others changed since', async () => {
  const { editing, answers } = desk(opened('draft', 3, 'Stored'));
  const before = words('Stored');
  const theirs = opened('draft', 3, 'Stored');
  theirs.story.content.deck = 'Theirs';
  answers.open = () => Promise.reject(new Error('no network'));
  await editing.putBack({ ...before, kicker: 'Typed last week', base: before });
  // what this browser keeps of them is made of the same words as before
  expect(editing.keep()).toMatchObject({ kicker: 'Typed last week', base: before });
  answers.open = async () => theirs;
  await editing.saver.hear(4);
  expect(editing.state().fields).toMatchObject({ kicker: 'Typed last week', deck: 'Theirs' });
  editing.saver.stop();
});

test('words that are put back and were stored all the same are no change of somebody else’s', async () => {
  const { editing, answers } = desk(opened('draft', 3, 'Stored'));
  const before = words('Stored');
  const theirs = opened('draft', 4, 'Stored');
  Object.assign(theirs.story.content, { kicker: 'Typed last week', deck: 'Theirs' });
  let arrive = () => {};
  answers.open = () =>
    new Promise((resolve) => {
      arrive = () => resolve(theirs);
    });
  const puttingBack = editing.putBack({ ...before, kicker: 'Typed last week', base: before });
  editing.change({ kicker: 'Typed last week and now' });
  await vi.waitFor(() => expect(editing.state().fields.kicker).toBe('Typed last week and now'));
  arrive();
  await puttingBack;
  expect(editing.state().saveState.kind).toBe('changed');
  expect(editing.state().fields).toMatchObject({ kicker: 'Typed last week and now', deck: 'Theirs' });
  editing.saver.stop();
});
