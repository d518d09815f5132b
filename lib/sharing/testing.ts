import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { system } from '#lib/staff/permissions.ts';
import type { StoryVersion } from '#lib/stories/change-story.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** Publishes a story of a new edition and section, for the tests of what is done with stories. */
export async function publishTestStory(db: Db, now: Date, content: Partial<StoryContent> = {}): Promise<StoryVersion> {
  const slug = `e${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const edition = {
    slug,
    name: 'Calgary',
    region: 'Alberta',
    country: 'CA',
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    units: 'metric',
    latitude: 51.05,
    longitude: -114.07,
    accent: '#8a1c1c',
  } as const;
  const editionId = await addEdition(db, system, edition, now);
  const sectionId = await addSection(db, system, { slug, name: 'Local' }, now);
  const draft = await createStory(
    db,
    system,
    {
      slug: '',
      sectionId,
      editionIds: [editionId],
      prominence: 'standard',
      language: 'en-CA',
      kicker: 'River',
      headline: 'Bridge opens <early> & "under budget"',
      deck: 'A deck of one line.',
      bylines: ['Ana Reporter'],
      dateline: 'CALGARY',
      leadPicture: null,
      body: [{ type: 'paragraph', text: [{ text: 'The bridge opened on Monday.' }] }],
      wire: null,
      ...content,
    },
    now,
  );
  return publishStory(db, system, { ...draft, publishAt: null, embargoUntil: null }, now);
}
