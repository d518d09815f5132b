import { randomUUID } from 'node:crypto';
import { type Action, system } from '#lib/staff/permissions.ts';
import { beginStory } from '#lib/stories/desk/begin-story.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { countByState, type DeskFilter, findNextOpening, listDeskStories } from '#lib/stories/desk/desk-list.ts';
import {
  getDeskStory,
  getPreview,
  getStoredVersion,
  listStoredVersions,
  listStoryHistory,
} from '#lib/stories/desk/desk-queries.ts';
import { hidePublication } from '#lib/stories/desk/hide-publication.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { leaveStory } from '#lib/stories/desk/leave-story.ts';
import { mergeStory } from '#lib/stories/desk/merge-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { openStory } from '#lib/stories/desk/open-story.ts';
import { publishByClock } from '#lib/stories/desk/publish-by-clock.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { releaseWords } from '#lib/stories/desk/release-words.ts';
import { restoreVersion } from '#lib/stories/desk/restore-version.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { Move } from '#lib/stories/desk/steps.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { endPresence } from '#lib/stories/presence/end-presence.ts';
import { listPresences } from '#lib/stories/presence/list-presences.ts';
import { notePresence } from '#lib/stories/presence/note-presence.ts';
import type { StoryState } from '#lib/stories/types.ts';
import { type Caller, caller } from '#testing/staff/caller.ts';

const move = (action: Action, name: Move, state: StoryState) =>
  caller(action, moveStory, ({ db, actor, story, now }) => moveStory(db, actor, { ...story, move: name }, now), state);

const filter: DeskFilter = { states: [], search: '', mineOnly: false, page: 1 };

/** The use cases of stories. */
export const storyCallers: readonly Caller[] = [
  caller('story.create', createStory, ({ db, actor, content, now }) => createStory(db, actor, content, now)),
  caller('story.create', beginStory, ({ db, actor, content, now }) =>
    beginStory(db, actor, { key: randomUUID(), content }, now),
  ),
  caller('story.save', leaveStory, ({ db, actor, story, now }) => leaveStory(db, actor, story, now), 'draft'),
  caller('story.read', listDeskStories, ({ db, actor, now }) => listDeskStories(db, actor, filter, now)),
  caller('story.read', countByState, ({ db, actor, now }) => countByState(db, actor, now)),
  caller('story.read', findNextOpening, ({ db, actor, now }) => findNextOpening(db, actor, now)),
  caller('story.read', getDeskStory, ({ db, actor, story, now }) => getDeskStory(db, actor, story.id, now), 'draft'),
  caller('story.read', openStory, ({ db, actor, story, now }) => openStory(db, actor, story.id, now), 'draft'),
  caller('story.read', getPreview, ({ db, actor, story, now }) => getPreview(db, actor, story.id, now), 'draft'),
  caller('story.read', getStoredVersion, ({ db, actor, story }) => getStoredVersion(db, actor, story.id, 1), 'draft'),
  caller(
    'story.read',
    notePresence,
    ({ db, actor, story, now }) => notePresence(db, actor, { tab: 'a', story: story.id, block: null }, now),
    'draft',
  ),
  caller(
    'story.read',
    endPresence,
    ({ db, actor, story, now }) => endPresence(db, actor, { tab: 'a', story: story.id }, now),
    'draft',
  ),
  caller(
    'story.read',
    listPresences,
    ({ db, actor, story, now }) => listPresences(db, actor, [story.id], now),
    'draft',
  ),
  caller('story.read', listStoredVersions, ({ db, actor, story }) => listStoredVersions(db, actor, story.id), 'draft'),
  caller('story.read', listStoryHistory, ({ db, actor, story }) => listStoryHistory(db, actor, story.id), 'draft'),
  ...(['draft', 'submitted', 'published'] as const).map((state) =>
    caller(
      'story.save',
      saveStory,
      ({ db, actor, story, content, now }) => saveStory(db, actor, { ...story, content }, now),
      state,
    ),
  ),
  ...(['draft', 'published'] as const).map((state) =>
    caller(
      'story.restore-version',
      restoreVersion,
      async ({ db, actor, story, content, now }) => {
        const saved = await saveStory(db, system, { ...story, content }, now);
        return restoreVersion(db, actor, { ...saved, restore: 1 }, now);
      },
      state,
    ),
  ),
  caller(
    'story.save',
    mergeStory,
    ({ db, actor, story, content, now }) => mergeStory(db, actor, { id: story.id, base: content, content }, now),
    'draft',
  ),
  move('story.submit', 'submit', 'draft'),
  move('story.return', 'return', 'submitted'),
  move('story.unschedule', 'unschedule', 'scheduled'),
  move('story.take-back', 'takeBack', 'published'),
  move('story.spike', 'spike', 'draft'),
  move('story.spike', 'spike', 'submitted'),
  move('story.spike', 'restore', 'spiked'),
  ...(['draft', 'submitted'] as const).map((state) =>
    caller(
      'story.publish',
      publishStory,
      ({ db, actor, story, now }) => publishStory(db, actor, { ...story, publishAt: null, embargoUntil: null }, now),
      state,
    ),
  ),
  caller(
    'story.publish',
    publishByClock,
    ({ db, actor, story, now }) =>
      publishByClock(db, actor, { ...story, publishLocal: '', embargoLocal: '', timeZone: 'UTC' }, now),
    'draft',
  ),
  caller(
    'story.publish',
    releaseWords,
    ({ db, actor, story, now }) => releaseWords(db, actor, story, now),
    'scheduled',
  ),
  caller(
    'story.publish',
    updateStory,
    ({ db, actor, story, now }) => updateStory(db, actor, { ...story, significant: true }, now),
    'published',
  ),
  caller(
    'story.correct',
    correctStory,
    ({ db, actor, story, now }) =>
      correctStory(db, actor, { ...story, kind: 'correction', text: 'It was Tuesday, not Monday.' }, now),
    'published',
  ),
  caller(
    'story.hide-version',
    hidePublication,
    async ({ db, actor, story, now }) => {
      const [publication] = (await getDeskStory(db, system, story.id, now)).publications;
      return hidePublication(db, actor, { ...story, publicationId: publication?.id ?? 0, hidden: true }, now);
    },
    'published',
  ),
  caller(
    'story.kill',
    killStory,
    ({ db, actor, story, now }) => killStory(db, actor, { ...story, notice: 'It was not so, and is withdrawn.' }, now),
    'published',
  ),
];
