import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorTable } from '#components/desk/authors/author-table.tsx';
import { LostForms } from '#components/desk/forms/lost-forms.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { listDeskAuthors } from '#lib/authors/queries.ts';
import { database } from '#lib/db/client.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Authors' };

export default async function AuthorsPage() {
  const actor = await requireActor(addressOf('deskAuthors'));
  if (!isAllowed(actor, 'author.save')) notFound();
  const authors = await listDeskAuthors(database(), actor);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Authors</h1>
        <a className="button button-primary" href={addressOf('newAuthor')}>
          Add an author
        </a>
      </div>
      <LostForms under={addressOf('deskAuthors')} />
      <AuthorTable authors={authors} />
    </div>
  );
}
