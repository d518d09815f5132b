import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { BegunStory, DeskStory, MergedStory, OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { contentWith } from '#testing/stories/story-content.ts';

export const clock = '08:35 Calgary time';
const words = (headline: string) => contentWith({ headline });

type Sent = { content: StoryContent; autosave: boolean; aside: readonly StoryContent[] };

/** What a saver is made of here; its states are its own. */
type Parts = {
  story: Pick<DeskStory, 'id' | 'version' | 'isCut' | 'content'> | null;
  begin: (content: StoryContent) => Promise<DeskResult<SavedStory & BegunStory>>;
  save: (input: StoryVersion & Sent & { apart: boolean }) => Promise<DeskResult<SavedStory>>;
  merge: (input: { base: StoryContent } & Sent) => Promise<DeskResult<MergedStory>>;
  open: (id: number) => Promise<DeskResult<OpenedStory>>;
  read: () => StoryContent;
  show: (content: StoryContent) => void;
  canSave: () => boolean;
  nowMs: () => number;
  later: (task: () => void, delayMs: number) => () => void;
  onState: (state: { kind: string }) => void;
  onOpened: () => void;
  onSaved: () => void;
};

/** A server that compares versions, and a saver in front of it whose clock the test moves. */
export function saverDesk<Saver extends { changed: () => void }>(
  createSaver: (parts: Parts) => Saver,
  { isNew = false } = {},
) {
  let stored = { version: 1, content: words('Stored'), isCut: true };
  let exists = !isNew;
  let typed = words('Stored');
  let isOpen = true;
  let opens = 0;
  let atMs = 0;
  let timer: { task: () => void; dueMs: number } | null = null;
  let fault: 'none' | 'before' | 'after' = 'none';
  const states: { kind: string }[] = [];
  const saves: string[] = [];
  const none: readonly StoryContent[] = [];
  const put = (content: StoryContent, { as = 'version', apart = false, aside = none } = {}): SavedStory => {
    if (fault === 'before') throw new Error('no network');
    saves.push(...aside.map(({ headline }) => `${headline} aside`));
    saves.push(`${content.headline}${as === 'version' ? '' : ' …'}${apart ? ' apart' : ''}`);
    stored = { version: exists ? stored.version + 1 : 1, content, isCut: as === 'version' };
    exists = true;
    if (fault === 'after') throw new Error('the answer was lost');
    return { id: 7, version: stored.version, clock, unpublishedChanges: false };
  };
  const opened = () =>
    ({ story: { id: 7, savedBy: 'Ada', ...stored }, history: [], times: { clock } }) as unknown as OpenedStory;
  const saver = createSaver({
    story: isNew ? null : { id: 7, ...stored },
    begin: async (content) => {
      if (fault === 'before') throw new Error('no network');
      const there = { id: 7, version: 1, clock, unpublishedChanges: false, wasThere: true };
      return { kind: 'ok', value: exists ? there : { ...put(content, { as: 'copy' }), wasThere: false } };
    },
    save: async ({ version, content, autosave, apart, aside }) => {
      if (!exists) return { kind: 'refused', code: 'not-found', message: 'That could not be found.' };
      if (version !== stored.version) return { kind: 'refused', code: 'conflict', message: 'Ada changed this story.' };
      return { kind: 'ok', value: put(content, { as: autosave ? 'copy' : 'version', apart, aside }) };
    },
    merge: async ({ base, content, autosave, aside }) => {
      if (!isOpen) return { kind: 'refused', code: 'conflict', message: 'This story is killed now.' };
      const merge = mergeWords(base, stored.content, content);
      const kind = merge.collisions.length === 0 ? 'merged' : 'collided';
      if (kind === 'merged') put(merge.content, { as: autosave ? 'copy' : 'version', aside });
      return { kind: 'ok', value: { kind, id: 7, opened: opened() } };
    },
    open: async () => {
      if (fault === 'before') throw new Error('no network');
      return { kind: 'ok', value: opened() };
    },
    read: () => typed,
    show: (content) => {
      typed = content;
    },
    canSave: () => isOpen,
    nowMs: () => atMs,
    later: (task, delayMs) => {
      const mine = { task, dueMs: atMs + delayMs };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    onState: (state) => states.push(state),
    onOpened: () => {
      opens += 1;
    },
    onSaved: () => {},
  });
  const settle = () => new Promise((settled) => setImmediate(settled));
  return {
    saver,
    saves,
    state: () => states.at(-1),
    stored: () => stored,
    typed: () => typed,
    /** How often the story was read anew. */
    opens: () => opens,
    type: (headline: string, changes: Partial<StoryContent> = {}) => {
      typed = { ...typed, ...changes, headline };
      saver.changed();
    },
    /** Until it saves by itself; null: it does not. */
    waiting: () => timer && timer.dueMs - atMs,
    pass: async (ms: number) => {
      atMs += ms;
      if (!timer || timer.dueMs > atMs) return;
      const { task } = timer;
      timer = null;
      task();
      await settle();
    },
    settle,
    somebodyElseSaves: (changes: Partial<StoryContent>) => {
      stored = { version: stored.version + 1, content: { ...stored.content, ...changes }, isCut: true };
    },
    somebodyKillsIt: () => {
      stored = { ...stored, version: stored.version + 1 };
      isOpen = false;
    },
    clearAway: () => {
      exists = false;
    },
    breakNetwork: (kind: typeof fault) => {
      fault = kind;
    },
  };
}
