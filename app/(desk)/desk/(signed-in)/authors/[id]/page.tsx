import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorPage } from '#app/(desk)/desk/(signed-in)/authors/author-page.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { getDeskAuthor } from '#lib/authors/queries.ts';
import { database } from '#lib/db/client.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Author' };

export default async function EditAuthorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(addressOf('deskAuthor', { id }));
  if (!isAllowed(actor, 'author.save')) notFound();
  const author = await orNotFound(getDeskAuthor(database(), actor, Number(id)));
  return <AuthorPage actor={actor} author={author} />;
}
