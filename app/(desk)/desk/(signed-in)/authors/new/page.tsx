import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { AuthorPage } from '../author-page.tsx';

export const metadata: Metadata = { title: 'New author' };

export default async function NewAuthorPage() {
  const actor = await requireActor(addressOf('newAuthor'));
  if (!isAllowed(actor, 'author.save')) notFound();
  return <AuthorPage actor={actor} author={null} />;
}
