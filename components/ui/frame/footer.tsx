import type { ReactNode } from 'react';
import { ThemeChoice } from '#components/ui/frame/theme-choice.tsx';
import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import { feedPath } from '#lib/feeds/feed-path.ts';
import { pageNames } from '#lib/pages/kinds.ts';
import type { ListedPage } from '#lib/pages/types.ts';

type Props = {
  siteName: string;
  edition: Edition;
  editions: readonly Edition[];
  sections: readonly Section[];
  /** The newsroom's own pages that readers of the edition can open. */
  pages: readonly ListedPage[];
  /** The year of the copyright line: "2026". */
  year: string;
};

/** The foot of every page: everything the paper has, and whose it is. */
export function Footer({ siteName, edition, editions, sections, pages, year }: Props) {
  const words = uiWords(edition.language);
  const names = pageNames(edition.language);
  const here = { edition: edition.slug };
  return (
    <footer className="colophon">
      <p className="colophon-name">
        <a href={addressOf('front', here)}>{siteName}</a>
      </p>
      <nav className="colophon-links" aria-label={words.wholePaper}>
        {sections.length > 0 && (
          <Column name={words.sections} isLong>
            {sections.map((section) => (
              <Entry key={section.slug} href={addressOf('section', { ...here, section: section.slug })}>
                {sectionName(section, edition.language)}
              </Entry>
            ))}
          </Column>
        )}
        <Column name={words.thePaper} isLong>
          <Entry href={addressOf('editionWeather', here)}>{words.weather}</Entry>
          <Entry href={addressOf('editionTraffic', here)}>{words.traffic}</Entry>
          {pages.map(({ kind }) => (
            <Entry key={kind} href={addressOf('newsroomPage', { ...here, kind })}>
              {names[kind]}
            </Entry>
          ))}
          <Entry href={addressOf('corrections', here)}>{words.corrections}</Entry>
          <Entry href={addressOf('search', {}, here)}>{words.search}</Entry>
          <Entry href={addressOf('archive', here)}>{words.archive}</Entry>
          <Entry href={addressOf('topics', here)}>{words.topics}</Entry>
          <Entry href={addressOf('authors', here)}>{words.authors}</Entry>
        </Column>
        <Column name={words.editions}>
          {editions.map((one) => (
            <Entry key={one.slug} href={addressOf('front', { edition: one.slug })}>
              {`${one.name}, ${one.region}`}
            </Entry>
          ))}
        </Column>
        <Column name={words.follow}>
          <Entry href={feedPath(addressOf('front', here), 'rss')}>{words.rss(edition.name)}</Entry>
        </Column>
      </nav>
      <p className="colophon-copyright">{words.copyright(year, siteName)}</p>
      <ThemeChoice language={edition.language} />
    </footer>
  );
}

type ColumnProps = { name: string; isLong?: boolean; children: ReactNode };

function Column({ name, isLong = false, children }: ColumnProps) {
  return (
    <div className={isLong ? 'colophon-column colophon-long' : 'colophon-column'}>
      <h2 className="colophon-heading">{name}</h2>
      <ul>{children}</ul>
    </div>
  );
}

function Entry({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}
