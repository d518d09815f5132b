import { Portrait } from '#components/authors/portrait.tsx';
import { authorWords } from '#components/authors/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { AuthorLine } from '#lib/authors/types.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = { edition: Edition; authors: readonly AuthorLine[] };

/** Everybody whose stories an edition has, by name. */
export function AuthorIndex({ edition, authors }: Props) {
  const words = authorWords(edition.language);
  return (
    <>
      <header className="listing-head">
        <h1 className="section-name" id="content" tabIndex={-1}>
          {words.authors}
        </h1>
        {authors.length > 0 && <p className="listing-words">{words.intro}</p>}
      </header>
      {authors.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <ul className="authors">
          {authors.map((author) => (
            <li className="author-card" key={author.id}>
              <Portrait author={author} size="small" />
              <div className="author-card-words">
                <h2 className="author-card-name">
                  <a href={addressOf('author', { edition: edition.slug, author: author.slug })}>{author.name}</a>
                </h2>
                {author.role && <p className="author-role">{author.role}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
