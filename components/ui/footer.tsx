import type { ReactNode } from 'react';
import { correctionsPath } from '#components/corrections/corrections-archive.tsx';
import { ThemeChoice } from '#components/ui/theme-choice.tsx';
import { uiWords } from '#components/ui/words.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import { newsroomPagePath, pageNames } from '#lib/pages/kinds.ts';
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
  const here = `/${edition.slug}`;
  return (
    <footer className="colophon">
      <p className="colophon-name">
        <a href={here}>{siteName}</a>
      </p>
      <nav className="colophon-links" aria-label={words.wholePaper}>
        {sections.length > 0 && (
          <Column name={words.sections} isLong>
            {sections.map((section) => (
              <Entry key={section.slug} href={`${here}/${section.slug}`}>
                {sectionName(section, edition.language)}
              </Entry>
            ))}
          </Column>
        )}
        <Column name={words.thePaper} isLong>
          {pages.map(({ kind }) => (
            <Entry key={kind} href={newsroomPagePath(edition.slug, kind)}>
              {names[kind]}
            </Entry>
          ))}
          <Entry href={correctionsPath(edition)}>{words.corrections}</Entry>
          <Entry href={`/search?edition=${edition.slug}`}>{words.search}</Entry>
          <Entry href={`${here}/archive`}>{words.archive}</Entry>
          <Entry href={`${here}/topics`}>{words.topics}</Entry>
          <Entry href={`${here}/authors`}>{words.authors}</Entry>
        </Column>
        <Column name={words.editions}>
          {editions.map((one) => (
            <Entry key={one.slug} href={`/${one.slug}`}>
              {`${one.name}, ${one.region}`}
            </Entry>
          ))}
        </Column>
        <Column name={words.follow}>
          <Entry href={`/feeds/${edition.slug}.rss`}>{words.rss(edition.name)}</Entry>
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
