import type { Metadata } from 'next';
import { FrontPage } from '#components/front/front-page.tsx';
import { Popular } from '#components/front/popular.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readNavigation, readPages } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { editionOrganization } from '#lib/pages/organization.ts';
import { listMostRead } from '#lib/readership/queries.ts';
import { listMostEmailed } from '#lib/sharing/queries.ts';
import { composeFront } from '#lib/stories/reading/front.ts';
import { listFront } from '#lib/stories/reading/queries.ts';

/** An edition's front, at its own address and, for the default edition, at `/`. */
export async function EditionFront({ edition }: { edition: Edition }) {
  const now = pageTime();
  const { SITE_NAME, SITE_URL } = env();
  const [teasers, sections, pages, read, emailed] = await Promise.all([
    listFront(database(), edition.id, now),
    readNavigation(edition.id),
    readPages(edition.language),
    listMostRead(database(), edition.id, now),
    listMostEmailed(database(), edition.id, now),
  ]);
  return (
    <ReaderPage edition={edition} isFront>
      <FrontPage front={composeFront(teasers, sections, now)} edition={edition} />
      <Popular read={read} emailed={emailed} language={edition.language} />
      <JsonLd data={editionOrganization(SITE_NAME, SITE_URL, pages, edition)} />
    </ReaderPage>
  );
}

/** Both addresses of the default edition's front name the edition's own as the canonical one. */
export function frontMetadata(edition: Edition): Metadata {
  const { SITE_NAME } = env();
  const title = `${SITE_NAME} ${edition.name}`;
  const description = readerWords(edition.language).frontDescription(edition.name, edition.region, SITE_NAME);
  const canonical = addressOf('front', { edition: edition.slug });
  const metadata = pageMetadata(edition, { title, description, canonical, feeds: { path: canonical, title } });
  return { ...metadata, title: { absolute: title } };
}
