import type { Db } from '#lib/db/client.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import type { Action } from '#lib/staff/permissions.ts';
import type { StoryContent, StoryState, StoryVersion } from '#lib/stories/types.ts';
import type { TestPerson } from '#testing/staff/test-person.ts';

/** What a caller works with: who calls, a story in the state it asked for, and somebody else on the staff. */
export type Scene = {
  db: Db;
  person: TestPerson;
  actor: TestPerson['actor'];
  story: StoryVersion;
  content: StoryContent;
  colleague: TestPerson;
  storage: MediaStorage;
  mailDir: string;
  mailId: string;
  now: Date;
};

/** One use case of the desk and how it is called so that it succeeds for whoever may. */
export type Caller = {
  useCase: string;
  action: Action;
  /** The story it needs; what may be done to `own` stories depends on it. */
  state?: StoryState;
  call: (scene: Scene) => Promise<unknown>;
};

/** @param use the use case itself: it is told by its name */
export const caller = (action: Action, use: { name: string }, call: Caller['call'], state?: StoryState): Caller => ({
  action,
  useCase: use.name,
  call,
  ...(state ? { state } : {}),
});
