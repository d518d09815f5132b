import { searchWords } from '#components/search/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { Asked } from '#lib/search/types.ts';

type Props = {
  asked: Asked;
  editions: readonly Edition[];
  sections: readonly Section[];
  language: string;
};

/** Everything a search can be limited by; what was asked stands in it. */
export function SearchForm({ asked, editions, sections, language }: Props) {
  const words = searchWords(language);
  return (
    <search className="search-form">
      <form action={addressOf('search')} method="get">
        <div className="search-words">
          <label htmlFor="search-q">{words.query}</label>
          <div className="search-line">
            <input
              id="search-q"
              type="search"
              dir="auto"
              name="q"
              defaultValue={asked.q}
              maxLength={200}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit">{words.button}</button>
          </div>
        </div>
        <div className="search-limits">
          <div>
            <label htmlFor="search-edition">{words.edition}</label>
            <select id="search-edition" name="edition" defaultValue={asked.edition}>
              <option value="">{words.everyEdition}</option>
              {editions.map((edition) => (
                <option key={edition.slug} value={edition.slug}>
                  {`${edition.name}, ${edition.region}`}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor="search-section">{words.section}</label>
            <select id="search-section" name="section" defaultValue={asked.section}>
              <option value="">{words.everySection}</option>
              {sections.map((section) => (
                <option key={section.slug} value={section.slug}>
                  {sectionName(section, language)}
                </option>
              ))}
            </select>
          </div>
          <details className="search-days" open={asked.from !== '' || asked.to !== ''}>
            <summary>{words.days}</summary>
            <div className="search-limits">
              <div>
                <label htmlFor="search-from">{words.from}</label>
                <input id="search-from" type="date" name="from" defaultValue={asked.from} />
              </div>
              <div>
                <label htmlFor="search-to">{words.to}</label>
                <input id="search-to" type="date" name="to" defaultValue={asked.to} />
              </div>
            </div>
          </details>
        </div>
      </form>
    </search>
  );
}
