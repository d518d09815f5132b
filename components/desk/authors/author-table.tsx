import { addressOf } from '#lib/addresses/address-of.ts';
import type { AuthorLine } from '#lib/authors/types.ts';
import { readableSlug } from '#lib/slug.ts';

/** Every author, each leading to the page that changes them. */
export function AuthorTable({ authors }: { authors: readonly AuthorLine[] }) {
  if (authors.length === 0) return <p className="soft">There is no author yet: every byline is only a name.</p>;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Address</th>
          <th scope="col">Portrait</th>
        </tr>
      </thead>
      <tbody>
        {authors.map((author) => (
          <tr key={author.id}>
            <th scope="row">
              <a href={addressOf('deskAuthor', { id: author.id })}>{author.name}</a>
            </th>
            <td data-label="Role">{author.role}</td>
            <td data-label="Address">{readableSlug(author.slug)}</td>
            <td data-label="Portrait">{author.portrait ? 'yes' : 'no'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
