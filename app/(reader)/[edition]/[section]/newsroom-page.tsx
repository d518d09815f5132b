import type { Metadata } from 'next';
import { NewsroomPage as PageView } from '#components/pages/newsroom-page.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { readEditions, readNewsroomPage, readPages } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isoInZone } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { primaryLanguage } from '#lib/language.ts';
import { type PageKind, pageMeanings } from '#lib/pages/kinds.ts';
import { editionOrganization } from '#lib/pages/organization.ts';
import type { NewsroomPage as Page } from '#lib/pages/types.ts';
import { textOf } from '#lib/stories/blocks/body.ts';

type Props = { edition: Edition; kind: PageKind };

const maxDescriptionLength = 160;

/** `/<edition>/<kind>`: what the newsroom says of itself. */
export async function NewsroomPage({ edition, kind }: Props) {
  const [page, pages] = await Promise.all([readNewsroomPage(kind, edition.language), readPages(edition.language)]);
  if (!page) return <NotFoundPage edition={edition} />;
  const { SITE_NAME, SITE_URL } = env();
  // on every edition's page it is said of the one address, and so the same
  const home = await homeOf(page, edition);
  const url = SITE_URL + addressOf('newsroomPage', { edition: home.slug, kind: page.kind });
  return (
    <ReaderPage edition={edition} updatedAt={page.changedAt}>
      <PageView edition={edition} page={page} pages={pages} />
      <JsonLd
        data={{
          '@type': pageMeanings[kind].type,
          '@id': url,
          url,
          name: page.headline,
          inLanguage: page.language,
          dateModified: isoInZone(page.changedAt, home.timeZone),
          publisher: editionOrganization(SITE_NAME, SITE_URL, pages, home),
        }}
      />
    </ReaderPage>
  );
}

export async function newsroomMetadata({ edition, kind }: Props): Promise<Metadata> {
  const page = await readNewsroomPage(kind, edition.language);
  if (!page) return notFoundMetadata();
  const canonical = addressOf('newsroomPage', { edition: (await homeOf(page, edition)).slug, kind: page.kind });
  return pageMetadata(edition, { title: page.headline, description: descriptionOf(page), canonical });
}

/** The same words are in every edition of their language; the first of them is where they belong. */
async function homeOf(page: Page, edition: Edition): Promise<Edition> {
  const editions = await readEditions();
  return editions.find(({ language }) => primaryLanguage(language) === page.language) ?? edition;
}

/** The beginning of its first paragraph, at the end of a word. */
function descriptionOf({ body }: Page): string {
  const opening = textOf(body.filter(({ type }) => type === 'paragraph'))[0] ?? '';
  if (opening.length <= maxDescriptionLength) return opening;
  const cut = opening.slice(0, maxDescriptionLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/, '')}…`;
}
