import { notFound } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { LetterPanel } from '#components/webmail/letters/letter-panel.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { pressLetterAction } from '#lib/webmail/copy/letters/actions.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import { readBox } from '../../../read-box.ts';
import { boxPart } from '../../box-page.tsx';

type Props = {
  box: string;
  id: string;
  /** Of the conversation. */
  address: string;
};

/** In a box for letters to the editor: whose the letter is in print, and whether it may be printed. */
export const LetterOfConversation = boxPart(async function LetterOfConversation({ box: slug, id, address }: Props) {
  const actor = (await findActor()) ?? notFound();
  const [letter, { box, place }] = await Promise.all([
    orNotFound(findLetter(database(), actor, { box: slug, conversation: id })),
    readBox(slug),
  ]);
  if (!letter) return null;
  const around = { conversation: id, address, now: now(), place };
  return (
    <LetterPanel letter={letter} box={slug} mayAnswer={box.right === 'answer'} action={pressLetterAction} {...around} />
  );
});
