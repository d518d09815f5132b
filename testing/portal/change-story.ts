import { endAlert } from '#lib/alerts/end-alert.ts';
import { raiseAlert } from '#lib/alerts/raise-alert.ts';
import { now, secondMs } from '#lib/clock.ts';
import { saveSource } from '#lib/conditions/desk/save-source.ts';
import { connect } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { env } from '#lib/env.ts';
import { savePage } from '#lib/pages/save-page.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { system } from '#lib/staff/permissions.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { newCalgary } from '#testing/editions.ts';
import { ageAnswers, askAnew } from './source-times.ts';

/**
 * What a newsroom does, through the use cases of the desk, in a process beside the portal on the same DATABASE_URL:
 * `change-story.ts <step> <JSON>`; what it made is the last line of its output, as JSON.
 */
const [step = '', given = '{}'] = process.argv.slice(2);
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const input = JSON.parse(given);
console.log(JSON.stringify((await take(step)) ?? null));
await close();
process.exit();

async function take(step: string): Promise<unknown> {
  switch (step) {
    case 'found':
      return found();
    case 'found-more':
      return foundMore();
    case 'add-edition':
      return addEdition(db, system, { ...newCalgary, ...input }, now());
    case 'hire':
      return createStaff(db, system, input, now());
    case 'publish': {
      const created = await createStory(db, system, contentOf(input), now());
      const publishAt = input.inSeconds ? new Date(now().getTime() + input.inSeconds * secondMs) : null;
      const story = await publishStory(db, system, { ...created, publishAt, embargoUntil: null }, now());
      return { ...input, ...story, path: storyPath('the-river', story.id), publicAt: publishAt?.toISOString() };
    }
    case 'update': {
      const saved = await saveStory(db, system, { ...seen(), content: contentOf(input) }, now());
      return { ...input, ...(await updateStory(db, system, { ...saved, significant: true }, now())) };
    }
    case 'correct':
      return {
        ...input,
        ...(await correctStory(db, system, { ...seen(), kind: 'correction', text: input.text }, now())),
      };
    case 'kill':
      return { ...input, ...(await killStory(db, system, { ...seen(), notice: input.text }, now())) };
    case 'alert': {
      const { editionId, text } = input;
      return raiseAlert(db, system, { text, href: '', editionIds: [editionId], language: 'en', minutes: 30 }, now());
    }
    case 'end-alert':
      return endAlert(db, system, { alertId: input.id }, now());
    case 'page':
      return savePage(db, system, { kind: 'about', language: 'en', number: 0, headline: 'About us', ...input }, now());
    case 'add-source':
      return saveSource(db, system, { id: null, settings: {}, ...input }, now());
    case 'ask-sources':
      return askAnew(db, now());
    case 'age-answers':
      return ageAnswers(db, now(), input.minutes, null);
    default:
      throw new Error(`no such step: ${step}`);
  }
}

/** A paper with one edition and one section. */
async function found(): Promise<{ editionId: number; sectionId: number }> {
  const editionId = await addEdition(db, system, newCalgary, now());
  return { editionId, sectionId: await addSection(db, system, { slug: 'local', name: 'Local' }, now()) };
}

/** Another edition and another section. */
async function foundMore(): Promise<{ editionId: number; sectionId: number }> {
  const medicineHat = { ...newCalgary, slug: 'medicine-hat', name: 'Medicine Hat', latitude: 50, longitude: -111 };
  const editionId = await addEdition(db, system, medicineHat, now());
  return { editionId, sectionId: await addSection(db, system, { slug: 'world', name: 'World' }, now()) };
}

/** The story at the version the step before left it at. */
function seen(): { id: number; version: number } {
  return { id: input.id, version: input.version };
}

function contentOf({ editionId, sectionId, headline }: { editionId: number; sectionId: number; headline: string }) {
  return {
    slug: 'the-river',
    sectionId,
    editionIds: [editionId],
    topicIds: [],
    prominence: 'standard' as const,
    language: 'en',
    kicker: '',
    headline,
    deck: 'It had been expected since the thaw.',
    bylines: ['Odile Marchetti'],
    dateline: 'CALGARY',
    leadPicture: null,
    body: [{ type: 'paragraph' as const, text: [{ text: 'The ice went out on Tuesday, a week before the almanac.' }] }],
    wire: null,
  };
}
