import { newsroomWords } from '#components/pages/words.ts';
import { StoryBody } from '#components/story/body.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import { pageNames } from '#lib/pages/kinds.ts';
import type { ListedPage, NewsroomPage as Page } from '#lib/pages/types.ts';

type Props = {
  edition: Edition;
  page: Page;
  /** All the pages there are, this one among them. */
  pages: readonly ListedPage[];
};

/** A page the newsroom keeps about itself, beside the others. */
export function NewsroomPage({ edition, page, pages }: Props) {
  const words = newsroomWords(edition.language);
  const names = pageNames(edition.language);
  return (
    <div className="newsroom newsroom-page">
      <article {...foreign(page.language, edition.language)}>
        <h1 className="newsroom-headline" id="content" tabIndex={-1}>
          {page.headline}
        </h1>
        <StoryBody body={page.body} pictures={new Map()} dateline="" language={page.language} />
        <footer className="newsroom-foot" {...foreign(edition.language, page.language)}>
          {page.kind === 'corrections-policy' && (
            <p>
              <a href={addressOf('corrections', { edition: edition.slug })}>{words.allCorrections}</a>
            </p>
          )}
          <p className="newsroom-changed">
            {words.lastChanged} <Timestamp at={page.changedAt} edition={edition} form="date" />
          </p>
        </footer>
      </article>
      <nav className="newsroom-nav" aria-label={words.aboutThePaper}>
        <ul>
          {pages.map(({ kind }) => (
            <li key={kind}>
              <a
                href={addressOf('newsroomPage', { edition: edition.slug, kind })}
                aria-current={kind === page.kind ? 'page' : undefined}
              >
                {names[kind]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
