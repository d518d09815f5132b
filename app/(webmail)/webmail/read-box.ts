import { notFound } from 'next/navigation';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { listBoxes, openBox } from '#lib/webmail/boxes/queries.ts';

/** A box for a page of it, among the others of this person; without a grant it is not there. */
export async function readBox(actor: Actor, slug: string) {
  const { store } = await openBox(database(), actor, slug).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  const [boxes, editions] = await Promise.all([listBoxes(database(), actor), listEditions(database())]);
  // revoked meanwhile
  const box = boxes.find((each) => each.slug === slug) ?? notFound();
  return { boxes, box, store, place: editions[0] ?? { name: 'UTC', timeZone: 'UTC' } };
}
