import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { ago } from '#lib/ago.ts';
import type { Db } from '#lib/db/client.ts';
import { timeZoneName } from '#lib/editions/input.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { PortalError } from '#lib/errors.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { readFeedApart } from '#lib/wires/articles/read-apart.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { webUrl } from '#lib/wires/input.ts';
import type { PreviewedItem, WirePreview } from '#lib/wires/preview-types.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { route } from '#lib/wires/routing/route.ts';
import { routedItem, textIn } from '#lib/wires/routing/routed-item.ts';
import { wires } from '#lib/wires/schema.ts';
import type { CleanDocument, CleanItem, RoutingRule } from '#lib/wires/types.ts';

const inputSchema = z.strictObject({
  url: webUrl,
  /** Of times without a zone, and of the rules' hours. Default: that of the wire with this feed, or of the first edition. */
  timeZone: timeZoneName.optional(),
});

const previewTools = { fetchGuarded, readFeedApart };
export type PreviewTools = typeof previewTools;

const maxItems = 20;
const maxSummary = 300;

/**
 * What is at an address, before it is a wire: a feed with its first items, or a page with the feeds it names. Stores
 * nothing.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when it is no address
 */
export async function previewWire(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
  tools: PreviewTools = previewTools,
): Promise<WirePreview> {
  authorise(actor, 'wire.save');
  const { url, timeZone } = inputSchema.parse(input);
  const fetched = await tools.fetchGuarded(db, url, { kind: 'feed' }, () => now);
  switch (fetched.kind) {
    case 'failed':
      return { kind: 'failed', userMessage: fetched.userMessage };
    case 'later':
      return { kind: 'failed', userMessage: laterWords(fetched, now) };
    case 'unchanged':
      // nobody said what is known already
      return { kind: 'failed', userMessage: 'It sent nothing.' };
    case 'fetched': {
      const place = await findPlace(db, url, timeZone);
      const options = { url: fetched.url, timeZone: place.timeZone };
      try {
        const read = await tools.readFeedApart(fetched.bytes, fetched.contentType, options);
        const document = { ...read, isCut: read.isCut || fetched.isCut };
        const { rules } = await findRules(db);
        return toPreview(document, fetched.url, (item) => toItem(item, document, rules, place, now));
      } catch (error) {
        return toRefusal(error);
      }
    }
  }
}

function laterWords({ retryAt, why }: { retryAt: Date; why: 'busy' | 'askedToWait' }, now: Date): string {
  if (why === 'busy') return 'Its server is being asked for something else right now. Try again in a moment.';
  return `Its server wants to be left alone for a while. Try again ${ago(retryAt.getTime(), now.getTime())}.`;
}

/** What rules ask besides the item itself. */
type Place = { wireId: number; timeZone: string };

async function findPlace(db: Db, feedUrl: string, timeZone: string | undefined): Promise<Place> {
  const [wire] = await db
    .select({ id: wires.id, timeZone: wires.timeZone })
    .from(wires)
    .where(eq(wires.feedUrl, feedUrl));
  const [edition] = await listEditions(db);
  // no wire has the number 0
  return { wireId: wire?.id ?? 0, timeZone: timeZone ?? wire?.timeZone ?? edition?.timeZone ?? 'UTC' };
}

function toPreview(document: CleanDocument, url: string, preview: (item: CleanItem) => PreviewedItem): WirePreview {
  const { title, link, language, copyright, isCut, items } = document;
  const previewed = items.slice(0, maxItems).map(preview);
  return { kind: 'feed', url, title, link, language, copyright, isCut, itemCount: items.length, items: previewed };
}

function toItem(
  item: CleanItem,
  document: CleanDocument,
  rules: readonly RoutingRule[],
  { wireId, timeZone }: Place,
  now: Date,
): PreviewedItem {
  const routed = routedItem({ id: wireId, language: document.language ?? 'en' }, item);
  const inWords = [...item.summary, ...item.content].flatMap((part) =>
    part.kind === 'picture' ? [part.picture.src] : [],
  );
  return {
    headline: item.title,
    link: item.link,
    publishedAt: item.publishedAt,
    summary: cut(textIn(item.summary.length > 0 ? item.summary : item.content)),
    pictureCount: new Set([...item.pictures.map(({ url }) => url), ...inWords]).size,
    routing: route(rules, routed, now, timeZone),
  };
}

function cut(texts: readonly string[]): string {
  const text = texts.join(' ').replace(/\s+/g, ' ').trim();
  const letters = [...text];
  return letters.length > maxSummary ? `${letters.slice(0, maxSummary).join('').trimEnd()} …` : text;
}

/** @throws whatever is a fault of ours */
function toRefusal(error: unknown): WirePreview {
  if (error instanceof NotAFeedError && error.found.length > 0) return { kind: 'page', found: error.found };
  if (error instanceof PortalError) return { kind: 'failed', userMessage: error.userMessage };
  throw error;
}
