import { readCardName } from '#lib/cards/card-path.ts';
import { type CardShelf, cardShelf } from '#lib/cards/card-shelf.ts';
import { type CardWords, drawHeadlineCard, drawPhotoCard } from '#lib/cards/draw-card.ts';
import type { Db } from '#lib/db/client.ts';
import { accentsOf } from '#lib/editions/accent.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { etagOf, isUnchanged } from '#lib/http/etag.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import type { LeadPicture } from '#lib/media/types.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/** A photograph narrower than this would be a blur on a card. */
const narrowestPhotoPx = 800;
/** A card's words never change, but its story may be withdrawn: nobody keeps it longer than a day. */
const settledControl = 'public, max-age=86400, s-maxage=3600';
const passingControl = 'public, max-age=60, s-maxage=60';

type Tools = { siteName: string; now: Date; storage?: MediaStorage; shelf?: CardShelf };

/** What is to be drawn. `settled`: it will never be drawn otherwise under this name. */
type Plan = { key: string; settled: boolean; words: CardWords; photoName: string | null };

/** Answers a GET or HEAD for `/cards/<name>`; 404 for all that is not a public story's live revision or an edition. */
export async function answerCard(request: Request, db: Db, name: string, tools: Tools): Promise<Response> {
  const plan = await planCard(db, name, tools);
  if (!plan) {
    return new Response('Not found\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=60' },
    });
  }
  const { storage = mediaStorage(), shelf = cardShelf } = tools;
  const etag = etagOf(plan.key);
  const headers = { etag, 'cache-control': plan.settled ? settledControl : passingControl };
  if (isUnchanged({ ifNoneMatch: request.headers.get('if-none-match') }, etag))
    return new Response(null, { status: 304, headers });
  const card = await shelf.get(plan.key, async () => {
    const photo = plan.photoName ? await readWhole(storage, plan.photoName) : null;
    return photo ? drawPhotoCard(plan.words, photo) : drawHeadlineCard(plan.words);
  });
  const described = { ...headers, 'content-type': 'image/jpeg', 'content-length': String(card.length) };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(card), { headers: described });
}

async function planCard(db: Db, name: string, { siteName, now }: Tools): Promise<Plan | null> {
  const asked = readCardName(name);
  if (!asked) return null;
  const editions = await listEditions(db);
  const found = asked.kind === 'story' ? await findPublicStory(db, asked.storyId, now) : null;
  const slug = asked.kind === 'edition' ? asked.slug : found?.kind === 'public' ? found.story.editions[0]?.slug : null;
  const edition = editions.find((one) => one.slug === slug);
  if (!edition) return null;
  if (asked.kind === 'edition') {
    const words = toCardWords(siteName, edition, edition.region, `${siteName} ${edition.name}`);
    return planOf(false, words, null);
  }
  if (found?.kind !== 'public' || found.story.revisionId !== asked.revisionId) return null;
  const { headline, section, leadPicture } = found.story;
  const words = toCardWords(siteName, edition, sectionName(section, edition.language), headline);
  const photo = leadPicture?.shapes['1200x630'];
  const usable = photo && photo.widthPx >= narrowestPhotoPx ? photo.url.replace('/media/', '') : null;
  return planOf(isSettled(leadPicture), words, usable);
}

function toCardWords(siteName: string, edition: Edition, kicker: string, headline: string): CardWords {
  const { name, language, accent } = edition;
  return { siteName, editionName: name, language, accent: accentsOf(accent).light, kicker, headline };
}

function planOf(settled: boolean, words: CardWords, photoName: string | null): Plan {
  return { key: JSON.stringify([words, photoName]), settled, words, photoName };
}

/** While its picture waits to be cut, a story's card is its headline. */
function isSettled(picture: LeadPicture | null): boolean {
  return picture === null || Object.keys(picture.shapes).length > 0 || picture.widthPx < narrowestPhotoPx;
}
