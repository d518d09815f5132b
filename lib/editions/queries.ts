import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import { dependOn } from '#lib/page-notes.ts';

const { position: _editionPosition, ...editionColumns } = getTableColumns(editions);
const { position: _sectionPosition, ...sectionColumns } = getTableColumns(sections);

/** All editions in the order of the edition switch; the first is the default. */
export function listEditions(db: Db): Promise<Edition[]> {
  dependOn('paper');
  return db.select(editionColumns).from(editions).orderBy(asc(editions.position), asc(editions.id));
}

/** All sections in the order of the navigation. */
export function listSections(db: Db): Promise<Section[]> {
  dependOn('paper');
  return db.select(sectionColumns).from(sections).orderBy(asc(sections.position), asc(sections.id));
}

export async function findSection(db: Db, slug: string): Promise<Section | null> {
  dependOn('paper');
  const [row] = await db.select(sectionColumns).from(sections).where(eq(sections.slug, slug));
  return row ?? null;
}
