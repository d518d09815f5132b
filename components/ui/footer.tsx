import { ThemeChoice } from '#components/ui/theme-choice.tsx';
import { uiWords } from '#components/ui/words.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';

type Props = {
  siteName: string;
  edition: Edition;
  editions: readonly Edition[];
  sections: readonly Section[];
  /** The year of the copyright line. */
  year: number;
};

export function Footer({ siteName, edition, editions, sections, year }: Props) {
  const words = uiWords(edition.language);
  return (
    <footer className="colophon">
      <p className="colophon-name">
        <a href={`/${edition.slug}`}>{siteName}</a>
      </p>
      <nav className="colophon-links" aria-label={words.sectionsAndEditions}>
        <ul>
          {sections.map((section) => (
            <li key={section.slug}>
              <a href={`/${edition.slug}/${section.slug}`}>{sectionName(section, edition.language)}</a>
            </li>
          ))}
        </ul>
        <ul>
          {editions.map((one) => (
            <li key={one.slug}>
              <a href={`/${one.slug}`}>
                {one.name}, {one.region}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="colophon-copyright">{words.copyright(year, siteName)}</p>
      <ThemeChoice language={edition.language} />
    </footer>
  );
}
