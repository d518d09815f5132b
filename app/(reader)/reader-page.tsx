import type { ReactNode } from 'react';
import { Footer } from '#components/ui/footer.tsx';
import { Masthead } from '#components/ui/masthead.tsx';
import { SectionNav } from '#components/ui/section-nav.tsx';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { editionChangedAt } from '#lib/stories/queries.ts';
import { pageTime, readEditions, readNavigation, readPageEdition } from './reading.ts';
import { readerWords } from './words.ts';

type Props = {
  edition: Edition;
  /** The section the page belongs to. */
  section?: string | undefined;
  /** True where the page is that section's first page itself. */
  isSectionFront?: boolean;
  /** When what the page shows last changed. Default: when the edition did. */
  updatedAt?: Date | undefined;
  children: ReactNode;
};

/** The frame of every page a reader sees: skip link, masthead, sections, the page itself, colophon. */
export async function ReaderPage({ edition, section, isSectionFront = false, updatedAt, children }: Props) {
  const [editions, sections, pageEdition, changedAt] = await Promise.all([
    readEditions(),
    readNavigation(edition.id),
    readPageEdition(),
    updatedAt ?? editionChangedAt(database(), edition.id, pageTime()),
  ]);
  const siteName = env().SITE_NAME;
  // the document says its own language already
  const language = edition.language === pageEdition?.language ? undefined : edition.language;
  const frame = { siteName, edition, editions };
  return (
    <div className="page" data-edition={edition.slug} lang={language}>
      <a className="skip" href="#content">
        {readerWords(edition.language).skip}
      </a>
      <Masthead {...frame} updatedAt={changedAt} />
      <SectionNav edition={edition} sections={sections} current={section ?? null} isHere={isSectionFront} />
      <main>{children}</main>
      <Footer {...frame} sections={sections} year={pageTime().getUTCFullYear()} />
    </div>
  );
}
