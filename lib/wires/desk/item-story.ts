import type { Db } from '#lib/db/client.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import { NotFoundError } from '#lib/errors.ts';
import { findShapes, showPictures } from '#lib/media/queries.ts';
import { picturesOf, readBody } from '#lib/stories/blocks/body.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { listTopicsOf } from '#lib/topics/queries.ts';
import { composeStory } from '#lib/wires/following/compose-story.ts';
import type { wireItems } from '#lib/wires/schema.ts';
import type { Wire, WireWords } from '#lib/wires/types.ts';

type Source = {
  item: typeof wireItems.$inferSelect;
  wire: Pick<Wire, 'name' | 'supplier' | 'copyright' | 'isCanonical' | 'sectionId' | 'editionIds'>;
  words: WireWords;
  editions: readonly Edition[];
  sections: readonly Section[];
};

/** What readers would see of an item, were it published as it is. It has no address yet. */
export async function toItemStory(db: Db, { item, wire, words, editions, sections }: Source): Promise<PublicStory> {
  const content = composeStory(wire, words, item.routing);
  const { leadPicture } = content;
  const section = sections.find(({ id }) => id === content.sectionId);
  if (!section) throw new NotFoundError(`section of wire item ${item.id}`);
  const body = readBody(content.body);
  const [pictures, topics, shapes] = await Promise.all([
    showPictures(db, [...(leadPicture ? [leadPicture] : []), ...picturesOf(body)]),
    listTopicsOf(db, content.topicIds),
    leadPicture ? findShapes(db, leadPicture.mediaId) : {},
  ]);
  const leadStored = leadPicture && pictures.get(leadPicture.mediaId);
  return {
    id: item.id,
    revisionId: 0,
    path: '',
    section,
    editions: editions.filter(({ id }) => content.editionIds.includes(id)),
    language: content.language,
    kicker: content.kicker,
    headline: content.headline,
    deck: content.deck,
    // a supplier's people have no pages here
    bylines: content.bylines.map((name) => ({ name, authorSlug: null })),
    topics,
    dateline: content.dateline,
    leadPicture: leadPicture && leadStored ? { ...leadStored, ...leadPicture, shapes } : null,
    body,
    pictures,
    wire: content.wire,
    corrections: [],
    versionCount: 1,
    publicAt: item.publishedAt,
    significantAt: null,
  };
}
