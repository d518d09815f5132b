import { NewsroomPage as PageView } from '#components/pages/newsroom-page.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { readEditions, readNewsroomPage, readPages } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isoInZone } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { primaryLanguage } from '#lib/language.ts';
import { isPageKind, pageMeanings } from '#lib/pages/kinds.ts';
import { editionOrganization } from '#lib/pages/organization.ts';
import type { NewsroomPage as Page } from '#lib/pages/types.ts';
import { textOf } from '#lib/stories/blocks/body.ts';

const maxDescriptionLength = 160;

const read = readingOf(async ({ edition }, { section: kind }: { section: string }) => {
  const [text, pages] = await Promise.all([
    isPageKind(kind) ? readNewsroomPage(kind, edition.language) : null,
    readPages(edition.language),
  ]);
  // on every edition's page it is said of the one address, and so the same
  return text && { text, pages, home: await homeOf(text, edition) };
});

export const newsroomMetadata = metadataOf(read, ({ text, home }) => ({
  title: text.headline,
  description: descriptionOf(text),
  canonical: addressOf('newsroomPage', { edition: home.slug, kind: text.kind }),
}));

/** `/<edition>/<kind>`: what the newsroom says of itself. */
export const NewsroomPage = pageOf(
  read,
  ({ edition, text, pages, home }) => {
    const { SITE_NAME, SITE_URL } = env();
    const url = SITE_URL + addressOf('newsroomPage', { edition: home.slug, kind: text.kind });
    return (
      <>
        <PageView edition={edition} page={text} pages={pages} />
        <JsonLd
          data={{
            '@type': pageMeanings[text.kind].type,
            '@id': url,
            url,
            name: text.headline,
            inLanguage: text.language,
            dateModified: isoInZone(text.changedAt, home.timeZone),
            publisher: editionOrganization(SITE_NAME, SITE_URL, pages, home),
          }}
        />
      </>
    );
  },
  ({ text }) => ({ updatedAt: text.changedAt }),
);

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
