import type postgres from 'postgres';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** A story that is told apart, older from newer, by every part of it. */
export type CrashVersion = 'spring' | 'autumn';
export const crashSteps = ['create', 'publish', 'save', 'update'] as const;
export type CrashStep = (typeof crashSteps)[number];
/** The older version stands in the first of each, the newer one in both editions and in the second section. */
export type CrashPlaces = { editionIds: [number, number]; sectionIds: [number, number] };

export function crashContent(number: number, version: CrashVersion, places: CrashPlaces): StoryContent {
  const isNewer = version === 'autumn';
  return {
    slug: `river-${number}-${version}`,
    sectionId: places.sectionIds[isNewer ? 1 : 0],
    editionIds: isNewer ? places.editionIds : [places.editionIds[0]],
    topicIds: [],
    prominence: 'standard',
    language: 'en',
    kicker: '',
    headline: `River ${number} in ${version}`,
    deck: '',
    bylines: [isNewer ? 'Rae Porter' : 'Odile Marchetti'],
    dateline: '',
    leadPicture: null,
    body: withIds([{ type: 'paragraph', text: [{ text: `The ${version} was long.` }] }]),
    wire: null,
  };
}

/** All that the database holds of one story, in every table that has something of it. */
export type CrashedStory = {
  state: string;
  /** Of the revision the desk edits, and of the one readers see. */
  head: string | null;
  live: string | null;
  liveBody: string | null;
  placements: string[];
  bylines: string[];
  /** Words it is found by, in its headline and in all of it. */
  found: { headline: string[]; document: string[] };
  documentPlaces: string | null;
  publications: number;
  /** Transactions that told the copies of the server of it. */
  told: number;
  audited: string[];
};

/** What a story must be after this step; null: before the first one. */
export function wholeAfter(number: number, step: CrashStep | null, places: CrashPlaces): CrashedStory | null {
  if (step === null) return null;
  const done = crashSteps.indexOf(step);
  const version = done >= 3 ? 'autumn' : 'spring';
  const content = crashContent(number, version, places);
  const isLive = done >= 1;
  const title = (of: CrashVersion) => `river-${number}-${of}: River ${number} in ${of}`;
  return {
    state: isLive ? 'published' : 'draft',
    head: title(done >= 2 ? 'autumn' : 'spring'),
    live: isLive ? title(version) : null,
    liveBody: isLive ? `The ${version} was long.` : null,
    placements: isLive ? content.editionIds.map((editionId) => `${editionId}/${content.sectionId}`) : [],
    bylines: isLive ? content.editionIds.map((editionId) => `${editionId}/${content.bylines[0]?.toLowerCase()}`) : [],
    found: isLive ? { headline: [version], document: [version] } : { headline: [], document: [] },
    documentPlaces: isLive ? `${content.editionIds.join()}/${content.sectionId}` : null,
    publications: [0, 1, 1, 2][done] ?? 0,
    told: [0, 1, 1, 2][done] ?? 0,
    audited: ['story.create', 'story.publish', 'story.save', 'story.publish'].slice(0, done + 1),
  };
}

/** Every story of such a run, by its number. */
export async function readCrashed(sql: postgres.Sql): Promise<Map<number, CrashedStory>> {
  const rows = await sql<(CrashedStory & { number: number })[]>`
    select substring(origin.headline from '^River (\\d+) ')::int as number, s.state,
      head.slug || ': ' || head.headline as head,
      live.slug || ': ' || live.headline as live,
      live.body #>> '{0,text,0,text}' as "liveBody",
      array(select edition_id || '/' || section_id from story_placements p where p.story_id = s.id order by 1) as placements,
      array(select edition_id || '/' || name_key from story_bylines b where b.story_id = s.id order by 1) as bylines,
      json_build_object(
        'headline', array(select v from unnest(array['spring', 'autumn']) v where d.headline @@ to_tsquery('paper_english', v)),
        'document', array(select v from unnest(array['spring', 'autumn']) v where d.document @@ to_tsquery('paper_english', v))
      ) as found,
      array_to_string(d.edition_ids, ',') || '/' || d.section_id as "documentPlaces",
      (select count(*)::int from story_publications p where p.story_id = s.id) as publications,
      (select count(distinct transaction_id)::int from page_changes c where 'story:' || s.id = any(c.tags)) as told,
      array(select action from audit_entries a where a.subject_kind = 'story' and a.subject_id = s.id::text order by id) as audited
    from stories s
    left join story_revisions origin on origin.story_id = s.id and origin.number = 1
    left join story_revisions head on head.id = s.head_revision_id
    left join story_revisions live on live.id = s.live_revision_id
    left join story_documents d on d.story_id = s.id
    where origin.headline is null or origin.headline like 'River %'`;
  return new Map(rows.map(({ number, ...story }) => [number, story]));
}
