import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorPage } from '#app/(desk)/desk/(signed-in)/authors/author-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'New author' };

export default async function NewAuthorPage() {
  const actor = await requireActor(addressOf('newAuthor'));
  if (!isAllowed(actor, 'author.save')) notFound();
  return <AuthorPage actor={actor} author={null} />;
}
