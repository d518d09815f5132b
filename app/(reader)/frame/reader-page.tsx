import type { ReactNode } from 'react';
import { inLanguage } from '#components/ui/foreign.ts';
import { AlertBanner } from '#components/ui/frame/alert-banner.tsx';
import type { Door } from '#components/ui/frame/doors.tsx';
import { Footer } from '#components/ui/frame/footer.tsx';
import { Masthead } from '#components/ui/frame/masthead.tsx';
import { SectionNav } from '#components/ui/frame/section-nav.tsx';
import { SevereBanner } from '#components/ui/frame/severe-banner.tsx';
import { findAlert } from '#lib/alerts/queries.ts';
import { database } from '#lib/db/client.ts';
import { yearOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { editionChangedAt } from '#lib/stories/reading/queries.ts';
import { findSevereAlert, findWeatherLine } from '#lib/weather/read-weather.ts';
import { pageTime, readEditions, readNavigation, readPageEdition, readPages } from './reading.ts';
import { readerWords } from './words.ts';

type Props = {
  edition: Edition;
  /** The section the page belongs to. */
  section?: string | undefined;
  /** True where the page is that section's first page itself. */
  isSectionFront?: boolean;
  /** True where the page is the edition's own front. */
  isFront?: boolean;
  /**
   * The door of the masthead that the page is behind: its parts say themselves as of when they are, and the weather page
   * has every alert itself.
   */
  door?: Door;
  /** What the masthead makes room for: a story's own headline, the search's own form. */
  kind?: 'story' | 'search';
  /** When what the page shows last changed. Default: when the edition did. */
  updatedAt?: Date | undefined;
  /** False where the page is kept and shown later, when the news may be over. */
  showsAlert?: boolean;
  children: ReactNode;
};

/** The frame of every page a reader sees: skip link, severe weather, breaking news, masthead, sections, the page itself, colophon. */
export async function ReaderPage({
  edition,
  section,
  isSectionFront = false,
  isFront = false,
  door,
  kind,
  updatedAt,
  showsAlert = true,
  children,
}: Props) {
  const [editions, sections, pages, alert, severe, weather, pageEdition, changedAt] = await Promise.all([
    readEditions(),
    readNavigation(edition.id),
    readPages(edition.language),
    showsAlert ? findAlert(database(), edition.id, pageTime()) : null,
    showsAlert && door !== 'weather' ? findSevereAlert(database(), edition, pageTime()) : null,
    isFront || isSectionFront ? findWeatherLine(database(), edition, pageTime()) : null,
    readPageEdition(),
    updatedAt ?? (door ? null : editionChangedAt(database(), edition.id, pageTime())),
  ]);
  const siteName = env().SITE_NAME;
  // the document says its own language already
  const around = pageEdition?.language ?? 'en';
  const language = edition.language === around ? {} : inLanguage(edition.language, around);
  const frame = { siteName, edition, editions };
  return (
    // not "page": reader views take an element of that name for the text of a short page
    <div className="frame" data-edition={edition.slug} data-kind={kind} {...language}>
      <a className="skip" href="#content">
        {readerWords(edition.language).skip}
      </a>
      {severe && <SevereBanner severe={severe} edition={edition} now={pageTime()} />}
      {alert && <AlertBanner alert={alert} edition={edition} />}
      <Masthead {...frame} updatedAt={changedAt} door={door} weather={weather} />
      <SectionNav edition={edition} sections={sections} current={section ?? null} isHere={isSectionFront} />
      <main>{children}</main>
      <Footer {...frame} sections={sections} pages={pages} year={yearOf(pageTime(), edition.timeZone)} />
    </div>
  );
}
