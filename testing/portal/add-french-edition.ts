import { joinDatabase } from '#bin/join-database.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { findSection } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';

/**
 * Adds a French edition with a few stories to the portal that runs on this DATA_DIR, so that every page is also walked
 * in French. The demo newsroom has English editions only.
 */
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const editionId = await addEdition(
  db,
  system,
  {
    slug: 'sherbrooke',
    name: 'Sherbrooke',
    region: 'Québec',
    country: 'CA',
    language: 'fr-CA',
    timeZone: 'America/Toronto',
    units: 'metric',
    latitude: 45.4,
    longitude: -71.9,
    accent: '#0b4f8a',
  },
  now(),
);
const section = await findSection(db, 'local');
const headlines = [
  'La passerelle du marché rouvre après trois hivers',
  'Le conseil achète une rive, et la rivière n’est pas consultée',
  'Une bibliothèque prête des télescopes aux insomniaques',
  'L’hôpital compte ses couloirs et en trouve un de trop',
];
for (const headline of headlines) {
  const story = await createStory(
    db,
    system,
    {
      slug: '',
      sectionId: section?.id ?? 0,
      editionIds: [editionId],
      topicIds: [],
      prominence: 'standard',
      language: 'fr',
      kicker: '',
      headline,
      deck: 'Les gens du quartier en parlaient depuis longtemps.',
      bylines: ['Odile Tremblay-Roux'],
      dateline: 'SHERBROOKE',
      leadPicture: null,
      body: [
        { type: 'paragraph', text: [{ text: 'La neige était tombée toute la nuit et personne ne s’en plaignait.' }] },
        {
          type: 'paragraph',
          text: [{ text: 'On attendait une centaine de personnes ; il en est venu quatre cents.' }],
        },
      ],
      wire: null,
    },
    now(),
  );
  await publishStory(db, system, { ...story, publishAt: null, embargoUntil: null }, now());
}
await close();
process.exit();
