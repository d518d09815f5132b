import { Whole } from '#components/ui/whole.tsx';
import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';

type Props = {
  edition: Edition;
  /** The sections that have something to read, in their order. */
  sections: readonly Section[];
  /** The slug of the section the page belongs to. */
  current: string | null;
  /** True where the page is that section's own first page. */
  isHere: boolean;
};

export function SectionNav({ edition, sections, current, isHere }: Props) {
  if (sections.length === 0) return null;
  return (
    <nav className="sections" aria-label={uiWords(edition.language).sections}>
      <ul>
        {sections.map((section) => (
          <li key={section.slug}>
            <a
              href={addressOf('section', { edition: edition.slug, section: section.slug })}
              aria-current={section.slug === current ? (isHere ? 'page' : 'true') : undefined}
            >
              {sectionName(section, edition.language)}
            </a>
          </li>
        ))}
      </ul>
      <Whole />
    </nav>
  );
}
