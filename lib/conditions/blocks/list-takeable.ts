import { z } from 'zod';
import { blockWords } from '#lib/conditions/blocks/block-words.ts';
import {
  allAdapters,
  type ConditionsAdapters,
  type FoundCamera,
  type FoundEvent,
  type FoundWeather,
  findConditions,
} from '#lib/conditions/blocks/known-conditions.ts';
import { picturePath } from '#lib/conditions/blocks/picture-path.ts';
import type { Takeable } from '#lib/conditions/blocks/types.ts';
import {
  clockAndDay,
  type Telling,
  wordCamera,
  wordEvent,
  wordWeather,
} from '#lib/conditions/blocks/word-observation.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { NotFoundError } from '#lib/errors.ts';
import { languageTag } from '#lib/language-tag.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { type ConditionsBlock, shownConditions, untilAfter } from '#lib/stories/blocks/conditions.ts';
import { blockSchema } from '#lib/stories/blocks/kinds.ts';
import { signConditions } from '#lib/stories/history/signed-conditions.ts';

const inputSchema = z.strictObject({ editionId: rowId, language: languageTag() });

/** Nobody looks through more of one kind. */
const maxOfKind = 200;

type Unsigned = Pick<ConditionsBlock, 'shows' | 'subject'> & { taken: ConditionsBlock['taken']; picture?: string };

/**
 * What a story may show of a place's conditions: each as it is taken now, in the story's language, and signed, so that
 * it may come back with the story (`checkConditions`).
 * @throws {ForbiddenError}
 * @throws {NotFoundError} when there is no such edition
 */
export async function listTakeable(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
  adapters: ConditionsAdapters = allAdapters,
): Promise<Takeable[]> {
  authorise(actor, 'source.read');
  const { editionId, language } = inputSchema.parse(input);
  const edition = (await listEditions(db)).find(({ id }) => id === editionId);
  if (!edition) throw new NotFoundError(`edition ${editionId}`);
  const { weather, events, cameras } = await findConditions(db, edition, new Set(shownConditions), now, adapters);
  const telling = { edition, language };
  const found: Unsigned[] = [
    ...(weather ? [takeWeather(weather, telling)] : []),
    ...eachOnce(events.map((event) => takeEvent(event, telling, now))),
    ...eachOnce(cameras.map((camera) => takeCamera(camera, telling))),
  ];
  return found.flatMap(({ picture = null, ...one }) => {
    const block = signConditions({
      type: 'conditions',
      ...one,
      editionId,
      placeName: edition.name,
      language,
      takenAt: now.toISOString(),
    });
    // what a service says may be longer than a block can hold
    const isWhole = blockSchema.safeParse({ ...block, until: untilAfter(block.takenAt, 1) }).success;
    return isWhole ? [{ block, picture }] : [];
  });
}

/** What several answers of a source bring is one. */
function eachOnce(found: readonly Unsigned[]): Unsigned[] {
  const bySubject = new Map(found.toReversed().map((one) => [JSON.stringify(one.subject), one]));
  return [...bySubject.values()].toReversed().slice(0, maxOfKind);
}

function timed(at: Date, telling: Telling) {
  return { time: blockWords(telling.language).at(...clockAndDay(at, telling)), at: at.toISOString() };
}

function takeWeather(found: FoundWeather, telling: Telling): Unsigned {
  const taken = { ...wordWeather(found, telling), ...timed(found.observation.observedAt, telling) };
  return { shows: 'weather', subject: null, taken };
}

function takeEvent(found: FoundEvent, telling: Telling, now: Date): Unsigned {
  const { sourceId, event } = found;
  const taken = { ...wordEvent(found, telling), ...timed(now, telling) };
  return { shows: 'closure', subject: { sourceId, ref: event.id }, taken };
}

function takeCamera(found: FoundCamera, telling: Telling): Unsigned {
  const { sourceId, ref, picture } = found;
  const words = wordCamera(found, telling);
  const taken = {
    ...words,
    details: [...words.details, blockWords(telling.language).notKept],
    ...timed(picture.takenAt, telling),
  };
  return { shows: 'camera', subject: { sourceId, ref }, taken, picture: picturePath(picture.name) };
}
