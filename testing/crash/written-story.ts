import type postgres from 'postgres';
import type { StoryContent } from '#lib/stories/types.ts';

/** Who writes: their ids in the database. */
export type WritingPlaces = { editionId: number; sectionId: number; reporter: string; editor: string; other: string };

/** What the database holds of a story: its versions, the working copy with "…", and what was recorded, by whom. */
export type WrittenStory = { state: string; live: string | null; versions: string[]; entries: string[] };

type Row = { step: string; by: 'reporter' | 'editor' | 'other'; after: WrittenStory };

const none: WrittenStory = { state: 'draft', live: null, versions: [], entries: [] };

/** One story from its first character to its withdrawal, and how it must stand after each step. */
export const writingSteps: readonly Row[] = follow([
  ['begin', 'reporter', ({ entries }) => ({ versions: ['1 …'], entries: [...entries, 'story.create by reporter'] })],
  ['autosave 2', 'reporter', () => ({ versions: ['2 …'] })],
  ['autosave 3', 'reporter', () => ({ versions: ['3 …'] })],
  ['save 4', 'reporter', ({ entries }) => ({ versions: ['4'], entries: [...entries, 'story.save by reporter'] })],
  ['autosave 5', 'reporter', () => ({ versions: ['4', '5 …'] })],
  [
    'submit',
    'reporter',
    ({ entries }) => ({
      state: 'submitted',
      versions: ['4', '5'],
      entries: [...entries, 'story.save by reporter', 'story.submit by reporter'],
    }),
  ],
  ['autosave 6', 'editor', () => ({ versions: ['4', '5', '6 …'] })],
  [
    'publish',
    'editor',
    ({ entries }) => ({
      state: 'published',
      live: '6',
      versions: ['4', '5', '6'],
      entries: [...entries, 'story.save by editor', 'story.publish by editor'],
    }),
  ],
  ['autosave 7', 'editor', () => ({ versions: ['4', '5', '6', '7 …'] })],
  [
    'autosave 8',
    'other',
    ({ entries }) => ({ versions: ['4', '5', '6', '7', '8 …'], entries: [...entries, 'story.save by editor'] }),
  ],
  [
    'leave',
    'other',
    ({ entries }) => ({ versions: ['4', '5', '6', '7', '8'], entries: [...entries, 'story.save by other'] }),
  ],
  ['kill', 'editor', ({ entries }) => ({ state: 'killed', entries: [...entries, 'story.kill by editor'] })],
]);

type Change = (before: WrittenStory) => Partial<WrittenStory>;

function follow(steps: readonly (readonly [string, Row['by'], Change])[]): Row[] {
  let story = none;
  return steps.map(([step, by, change]) => {
    story = { ...story, ...change(story) };
    return { step, by, after: story };
  });
}

/** Words that tell a story and a save of it from all others, in every part of it. */
export function writtenContent(story: number, save: string, { editionId, sectionId }: WritingPlaces): StoryContent {
  return {
    slug: `written-${story}-${save}`,
    sectionId,
    editionIds: [editionId],
    topicIds: [],
    prominence: 'standard',
    language: 'en',
    kicker: '',
    headline: `Written ${story}: ${save}`,
    deck: `Deck ${save}`,
    bylines: [],
    dateline: '',
    leadPicture: null,
    body: [{ id: 'only', type: 'paragraph', text: [{ text: `Body ${save}` }] }],
    wire: null,
  };
}

/** Every story of such a run, by its number. One whose parts are of different saves is at odds with any expectation. */
export async function readWritten(
  sql: postgres.Sql,
  { reporter, editor, other }: WritingPlaces,
): Promise<Map<number, WrittenStory>> {
  const rows = await sql<(WrittenStory & { number: number })[]>`
    select substring(s.draft_key from '^story-to-be-killed-(\\d+)$')::int as number, s.state,
      (select substring(headline from ': (.*)$') from story_revisions live where live.id = s.live_revision_id) as live,
      array(
        select case
          when deck = 'Deck ' || save and body #>> '{0,text,0,text}' = 'Body ' || save
            and (open_since is null or r.id = s.head_revision_id)
          then save || case when open_since is null then '' else ' …' end else 'mixed' end
        from story_revisions r, substring(r.headline from ': (.*)$') save where r.story_id = s.id order by r.number
      ) as versions,
      array(
        select action || ' by ' || case actor_id
          when ${reporter} then 'reporter' when ${editor} then 'editor' when ${other} then 'other' else 'nobody' end
        from audit_entries a where a.subject_kind = 'story' and a.subject_id = s.id::text order by id
      ) as entries
    from stories s where s.draft_key like 'story-to-be-killed-%'`;
  return new Map(rows.map(({ number, ...story }) => [number, story]));
}
