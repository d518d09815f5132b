import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { askPermission } from '#lib/webmail/copy/letters/ask-permission.ts';
import { printLetter } from '#lib/webmail/copy/letters/print-letter.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import { saveLetter } from '#lib/webmail/copy/letters/save-letter.ts';
import { settlePermission } from '#lib/webmail/copy/letters/settle-permission.ts';
import { withRefusals } from '#testing/webmail/draft-acts.ts';
import { toolsIn } from '#testing/webmail/test-letters.ts';

/** What somebody does with a letter in a box. */
type LetterAct = (actor: Actor, box: string, ids: { conversation: string }) => Promise<unknown>;

const writer = { name: 'Jane Doe', town: 'Bridgeland' };

/** Every use case of letters by its name; that something other than the box is not there, or not theirs, is an answer. */
export function letterActs(db: () => Db, storage: () => FileStorage, now: Date): Readonly<Record<string, LetterAct>> {
  const acts: Record<string, LetterAct> = {
    [findLetter.name]: (actor, box, { conversation }) => findLetter(db(), actor, { box, conversation }),
    [saveLetter.name]: (actor, box, { conversation }) => saveLetter(db(), actor, { box, conversation, ...writer }, now),
    [askPermission.name]: (actor, box, { conversation }) =>
      askPermission(db(), actor, { box, conversation, ...writer }, now, toolsIn(storage())),
    [settlePermission.name]: (actor, box, { conversation }) =>
      settlePermission(db(), actor, { box, conversation, ...writer, permission: 'given' }, now),
    [printLetter.name]: (actor, box, { conversation }) =>
      printLetter(db(), actor, { box, conversation, ...writer }, now),
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, withRefusals(act)]));
}
