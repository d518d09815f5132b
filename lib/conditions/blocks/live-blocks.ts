import { addressOf } from '#lib/addresses/address-of.ts';
import { blockWords } from '#lib/conditions/blocks/block-words.ts';
import {
  allAdapters,
  type ConditionsAdapters,
  findConditions,
  type KnownConditions,
} from '#lib/conditions/blocks/known-conditions.ts';
import { picturePath } from '#lib/conditions/blocks/picture-path.ts';
import { clockAndDay, wordCamera, wordEvent, wordWeather } from '#lib/conditions/blocks/word-observation.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { dependOn, validUntil } from '#lib/page-notes.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import { type ConditionsBlock, isLive, type LiveConditions } from '#lib/stories/blocks/conditions.ts';

/**
 * What a story's page shows in place of what was taken, by the ids of the blocks: of those whose time is not over, and
 * of which something is known that is not out of date. The page is composed anew when it changes, and at the times when
 * one of them ends.
 */
export async function findLiveConditions(
  db: Db,
  body: Body,
  now: Date,
  adapters: ConditionsAdapters = allAdapters,
): Promise<ReadonlyMap<string, LiveConditions>> {
  const open = body.flatMap((block) => (block.type === 'conditions' && isLive(block, now.getTime()) ? [block] : []));
  const found = new Map<string, LiveConditions>();
  if (open.length === 0) return found;
  for (const block of open) {
    validUntil(new Date(block.until));
    dependOn(tagOf(block));
  }
  for (const edition of await listEditions(db)) {
    const blocks = open.filter(({ editionId }) => editionId === edition.id);
    const known = await findConditions(db, edition, new Set(blocks.map(({ shows }) => shows)), now, adapters);
    for (const block of blocks) {
      const read = readers[block.shows](block, known, edition);
      if (!read) continue;
      validUntil(read.until);
      found.set(block.id, read.live);
    }
  }
  return found;
}

function tagOf({ shows, editionId, subject }: ConditionsBlock) {
  if (subject === null || shows === 'weather') return `weather-line:${editionId}` as const;
  return `${shows}:${subject.sourceId}:${subject.ref}` as const;
}

type Read = (
  block: ConditionsBlock,
  known: KnownConditions,
  edition: Edition,
) => { live: LiveConditions; until: Date | null } | null;

const readWeather: Read = ({ language }, { weather }, edition) => {
  if (!weather) return null;
  const { now: time, moreWeather: text } = blockWords(language);
  const more = { path: addressOf('editionWeather', { edition: edition.slug }), text };
  // without its time, which is another with each observation: the page is composed anew only when its words change
  const words = { ...wordWeather(weather, { edition, language }), time };
  return { live: { words, at: null, picture: null, more }, until: weather.until };
};

const readClosure: Read = ({ language, subject }, { events }, edition) => {
  const found = events.find(({ sourceId, event }) => sourceId === subject?.sourceId && event.id === subject.ref);
  if (!found) return null;
  const words = { ...wordEvent(found, { edition, language }), time: blockWords(language).now };
  return { live: { words, at: null, picture: null, more: moreTraffic(edition, language) }, until: found.until };
};

const readCamera: Read = ({ language, subject }, { cameras }, edition) => {
  const found = cameras.find(({ sourceId, ref }) => sourceId === subject?.sourceId && ref === subject.ref);
  if (!found) return null;
  const { place, picture } = found;
  const telling = { edition, language };
  const seenAt = clockAndDay(picture.takenAt, telling);
  const { pictureAt, oldPictureAt, pictureAlt } = blockWords(language);
  const words = { ...wordCamera(found, telling), time: (picture.isOld ? oldPictureAt : pictureAt)(...seenAt) };
  const { widthPx, heightPx } = picture;
  const shown = { path: picturePath(picture.name), widthPx, heightPx, alt: pictureAlt(place, ...seenAt) };
  const live = { words, at: picture.takenAt.toISOString(), picture: shown, more: moreTraffic(edition, language) };
  return { live, until: found.until };
};

const readers: Readonly<Record<ConditionsBlock['shows'], Read>> = {
  weather: readWeather,
  camera: readCamera,
  closure: readClosure,
};

const moreTraffic = (edition: Edition, language: string): LiveConditions['more'] => ({
  path: addressOf('editionTraffic', { edition: edition.slug }),
  text: blockWords(language).moreTraffic,
});
