import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords } from '#lib/editions/desk-times.ts';
import { type PageKind, pageKinds, pageNames } from '#lib/pages/kinds.ts';
import type { PageHistoryEntry } from '#lib/pages/types.ts';

type Saved = PageHistoryEntry & { kind: PageKind; language: string };
type Props = { pages: readonly Saved[]; languages: readonly string[]; now: Date; timeZone: string };

/** The paper's own pages, one column a language; each leads to its form. */
export function PageTable({ pages, languages, now, timeZone }: Props) {
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Page</th>
          {languages.map((language) => (
            <th key={language} scope="col">
              {languageName(language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pageKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{pageNames('en')[kind]}</th>
            {languages.map((language) => {
              const saved = pages.find((page) => page.kind === kind && page.language === language);
              return (
                <td key={language} data-label={languageName(language)}>
                  <a href={addressOf('deskPage', { kind, language })}>
                    {saved && !saved.isEmpty ? 'Edit' : 'Write'}
                    <span className="visually-hidden">
                      {' '}
                      {pageNames('en')[kind]} in {languageName(language)}
                    </span>
                  </a>{' '}
                  <span className="soft small">{standing(saved, now, timeZone)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "French" for "fr". */
export function languageName(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}

function standing(saved: Saved | undefined, now: Date, timeZone: string): string {
  if (!saved) return 'not written';
  const when = `${inWords(saved.savedAt, now, timeZone)} by ${saved.savedBy ?? 'the portal'}`;
  return saved.isEmpty ? `taken off ${when}` : `version ${saved.number}, ${when}`;
}
