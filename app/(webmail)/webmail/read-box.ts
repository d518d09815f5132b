import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { orNotFound } from '#app/or-not-found.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { listBoxes, openBox } from '#lib/webmail/boxes/queries.ts';
import { listStoriesOf } from '#lib/webmail/copy/queries.ts';
import { findAccount } from '#lib/webmail/imap/queries.ts';
import { listPressNotes } from '#lib/webmail/releases/queries.ts';
import { findSourcesRules } from '#lib/webmail/sealing/queries.ts';
import { findMergedInto } from '#lib/webmail/work/queries.ts';

/** A box for a page of it and its title, among the others of this person; without a grant it is not there. */
export const readBox = cache(async (slug: string) => {
  const actor = (await findActor()) ?? notFound();
  const { store } = await orNotFound(openBox(database(), actor, slug));
  const [boxes, editions] = await Promise.all([listBoxes(database(), actor), listEditions(database())]);
  // revoked meanwhile
  const box = boxes.find((each) => each.slug === slug) ?? notFound();
  return { actor, boxes, box, store, place: editions[0] ?? { name: 'UTC', timeZone: 'UTC' } };
});

export const readConversation = cache(async (slug: string, id: string) => {
  const { store, actor } = await readBox(slug);
  const conversation = await store.findConversation(id);
  if (conversation) return conversation;
  const into = await orNotFound(findMergedInto(database(), actor, { box: slug, conversation: id }));
  return into === null ? notFound() : redirect(addressOf('conversation', { box: slug, id: into }));
});

/** What is known of the senders of a conversation's messages as press offices. */
export const readPress = cache(async (slug: string, id: string) => {
  const actor = (await findActor()) ?? notFound();
  const [{ box }, { messages }] = await Promise.all([readBox(slug), readConversation(slug, id)]);
  const notes = await orNotFound(listPressNotes(database(), actor, { box: slug, messages }));
  const mayName = box.right === 'answer' && isAllowed(actor, 'wire.save');
  const named = ({ id, name }: { id: number; name: string }) => ({ id, name });
  const [sections, editions] = await Promise.all([listSections(database()), listEditions(database())]);
  return { notes, mayName, sections: sections.map(named), editions: editions.map(named) };
});

/** How the account of a box at a mail server stands; null of a box that is kept here. */
export const readAccount = cache(async (slug: string) => {
  const actor = (await findActor()) ?? notFound();
  return orNotFound(findAccount(database(), actor, slug));
});

/** How many drafts somebody has in a box; null: they only read there. */
export const countOwnDrafts = cache(async (slug: string): Promise<number | null> => {
  const [{ box }, actor] = await Promise.all([readBox(slug), findActor()]);
  if (!actor || box.right !== 'answer') return null;
  return (await orNotFound(listDrafts(database(), actor, slug))).length;
});

/** What holds in a box for sources; null of any other. */
export const readSources = cache(async (slug: string) => {
  const { actor, box } = await readBox(slug);
  return box.purpose === 'sources' ? orNotFound(findSourcesRules(database(), actor, slug)) : null;
});

/** The stories that were made from a conversation's messages. */
export const readStories = cache(async (slug: string, id: string) => {
  const actor = (await findActor()) ?? notFound();
  const { messages } = await readConversation(slug, id);
  return orNotFound(
    listStoriesOf(database(), actor, { box: slug, messages: messages.map((message) => message.id) }, now()),
  );
});
