import { Portrait } from '#components/authors/portrait.tsx';
import { authorWords } from '#components/authors/words.ts';
import { River } from '#components/front/river.tsx';
import { Between } from '#components/ui/between.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { Pagination } from '#components/ui/pagination.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Author } from '#lib/authors/types.ts';
import { dirAgainst, isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { CountedPage } from '#lib/paged.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  edition: Edition;
  author: Author;
  list: CountedPage<StoryTeaser>;
};

/** Who somebody is, and what they wrote, newest first. */
export function AuthorPage({ edition, author, list }: Props) {
  const words = authorWords(edition.language);
  const here = { edition: edition.slug };
  return (
    <>
      <header className="author-head">
        <Portrait author={author} size="large" />
        <div className="author-words">
          <p className="kicker">
            <a href={addressOf('authors', here)}>{words.allAuthors}</a>
          </p>
          <h1 className="section-name" id="content" tabIndex={-1}>
            {author.name}
            {list.page > 1 && (
              <>
                <Between />
                <span className="section-page">{words.page(list.page)}</span>
              </>
            )}
          </h1>
          {author.role && <p className="author-role">{author.role}</p>}
          {author.bio.length > 0 && (
            <div className="author-bio">
              {keyed(author.bio).map(({ key, item }) => (
                <p key={key} dir={dirAgainst(edition.language, item)}>
                  {item}
                </p>
              ))}
            </div>
          )}
          {author.email && (
            <address className="author-email">
              {words.email} <a href={`mailto:${author.email}`}>{author.email}</a>
            </address>
          )}
          {author.portrait?.credit && <p className="author-credit">{words.portraitBy(author.portrait.credit)}</p>}
        </div>
      </header>
      <section aria-labelledby="stories">
        <h2 className="slot-heading" id="stories">
          {words.storiesBy(isolated(edition.language, author.name))}
        </h2>
        <River edition={edition} teasers={list.items} level={3} dated="date" />
      </section>
      <Pagination
        path={addressOf('author', { ...here, author: author.slug })}
        list={list}
        language={edition.language}
      />
    </>
  );
}
