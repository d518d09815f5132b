import { and, asc, desc, eq, inArray, isNotNull, lt, ne, or } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { mediaUrl, originalName, shapeName, variantName } from '#lib/media/names.ts';
import { media, mediaVariants } from '#lib/media/schema.ts';
import type { LibraryPicture, PictureShapes, PictureUse, Rendition, ShownPicture } from '#lib/media/types.ts';
import { dependOn } from '#lib/page-notes.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';

type MediaRow = typeof media.$inferSelect;

/**
 * What a page needs to show these pictures, by media id, with the words given here. A picture that is not stored is
 * absent; of two uses of one picture the last one's words stand.
 */
export async function showPictures(db: Db, pictures: readonly PictureUse[]): Promise<Map<string, ShownPicture>> {
  const uses = new Map(pictures.map((picture) => [picture.mediaId, picture]));
  if (uses.size === 0) return new Map();
  const rows = await db
    .select()
    .from(media)
    .where(inArray(media.id, [...uses.keys()]));
  // until its variants are made, and for the day when the rights to it end
  dependOn(...rows.map(({ id }) => `picture:${id}` as const));
  const renditions = await listRenditions(db, rows);
  return new Map(rows.map((row) => [row.id, shown(row, uses.get(row.id) ?? toPictureUse(row), renditions)]));
}

/** Where a page of the picture library ended; the next one starts behind it. */
export type LibraryPosition = { createdAt: Date; id: string };

/**
 * The desk's picture library, newest first.
 * @param options.limit default 40, at most 100
 * @throws {ForbiddenError}
 */
export async function listMedia(
  db: Db,
  actor: Actor,
  options: { after?: LibraryPosition | undefined; limit?: number } = {},
): Promise<LibraryPicture[]> {
  authorise(actor, 'media.read');
  const { after, limit = 40 } = options;
  const older =
    after &&
    or(lt(media.createdAt, after.createdAt), and(eq(media.createdAt, after.createdAt), lt(media.id, after.id)));
  const rows = await db
    .select({ row: media, uploadedByName: staff.name })
    .from(media)
    .leftJoin(staff, eq(staff.id, media.uploadedBy))
    .where(older)
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(Math.min(limit, 100));
  const renditions = await listRenditions(
    db,
    rows.map(({ row }) => row),
  );
  return rows.map(({ row, uploadedByName }) => ({
    ...shown(row, toPictureUse(row), renditions),
    uploadedByName,
    createdAt: row.createdAt,
  }));
}

/** The cut shapes of a picture; none while the worker has not made all of them. */
export async function findShapes(db: Db, mediaId: string): Promise<PictureShapes> {
  const rows = await db
    .select({
      hash: media.hash,
      shape: mediaVariants.shape,
      widthPx: mediaVariants.widthPx,
      heightPx: mediaVariants.heightPx,
    })
    .from(mediaVariants)
    .innerJoin(media, eq(media.id, mediaVariants.mediaId))
    .where(and(eq(media.id, mediaId), ne(mediaVariants.shape, 'whole'), isNotNull(media.shapesReadyAt)));
  // search engines are told of them as soon as they are cut
  dependOn(`picture:${mediaId}`);
  const shapes: PictureShapes = {};
  for (const { hash, shape, widthPx, heightPx } of rows) {
    if (shape === 'whole') continue;
    shapes[shape] = { url: mediaUrl(shapeName(hash, shape, widthPx)), widthPx, heightPx, format: 'jpeg' };
  }
  return shapes;
}

/** The variants of those pictures that have all of theirs, by media id. */
async function listRenditions(db: Db, rows: readonly MediaRow[]): Promise<Map<string, Rendition[]>> {
  const ready = new Map(rows.filter((row) => row.variantsReadyAt).map((row) => [row.id, row.hash]));
  if (ready.size === 0) return new Map();
  const variants = await db
    .select()
    .from(mediaVariants)
    .where(and(inArray(mediaVariants.mediaId, [...ready.keys()]), eq(mediaVariants.shape, 'whole')))
    .orderBy(asc(mediaVariants.mediaId), asc(mediaVariants.format), asc(mediaVariants.widthPx));
  const renditions = new Map<string, Rendition[]>([...ready.keys()].map((id) => [id, []]));
  for (const { mediaId, format, widthPx, heightPx } of variants) {
    const url = mediaUrl(variantName(ready.get(mediaId) ?? '', widthPx, format));
    renditions.get(mediaId)?.push({ url, widthPx, heightPx, format });
  }
  return renditions;
}

function shown(row: MediaRow, use: PictureUse, renditions: ReadonlyMap<string, Rendition[]>): ShownPicture {
  const { widthPx, heightPx, format } = row;
  return {
    mediaId: row.id,
    caption: use.caption,
    credit: use.credit,
    alt: use.alt,
    widthPx,
    heightPx,
    original: { url: mediaUrl(originalName(row.hash, format)), widthPx, heightPx, format },
    variants: renditions.get(row.id) ?? [],
  };
}

const toPictureUse = ({ id, caption, credit, alt }: MediaRow): PictureUse => ({ mediaId: id, caption, credit, alt });
