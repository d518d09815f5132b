import { AuthorForm } from '#components/desk/authors/author-form.tsx';
import { shelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { saveAuthorAction } from '#lib/authors/actions.ts';
import type { DeskAuthor } from '#lib/authors/types.ts';
import { database } from '#lib/db/client.ts';
import { listMedia, showPictures } from '#lib/media/queries.ts';
import type { Actor } from '#lib/staff/permissions.ts';

const librarySize = 100;

/** An author's form with the pictures it can choose from. */
export async function AuthorPage({ actor, author }: { actor: Actor; author: DeskAuthor | null }) {
  const [library, used] = await Promise.all([
    listMedia(database(), actor, { limit: librarySize }),
    showPictures(database(), author?.portrait ? [author.portrait] : []),
  ]);
  return (
    <div className="stack">
      <p>
        <a href={addressOf('deskAuthors')}>All authors</a>
      </p>
      <h1>{author ? author.name : 'A new author'}</h1>
      <AuthorForm
        action={saveAuthorAction}
        author={author}
        used={[...used.values()].map(shelfPicture)}
        library={library.map(shelfPicture)}
      />
    </div>
  );
}
