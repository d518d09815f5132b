import { join } from 'node:path';
import { askPermission } from '#lib/webmail/copy/letters/ask-permission.ts';
import { printLetter } from '#lib/webmail/copy/letters/print-letter.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import { saveLetter } from '#lib/webmail/copy/letters/save-letter.ts';
import { settlePermission } from '#lib/webmail/copy/letters/settle-permission.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { bringLetter, lettersBox, toolsIn } from '#testing/webmail/test-letters.ts';

/** A letter in a box where this person may answer. */
async function written({ db, actor, now, mailDir }: Scene) {
  const [letters, storage] = [await lettersBox(db, now, [actor]), originalsIn(join(mailDir, 'post'))];
  const conversation = await bringLetter(db, storage, letters, { text: 'The river froze.' }, now);
  return { letter: { box: letters.box, conversation, name: 'Jane Doe', town: 'Bridgeland' }, storage };
}

/** What is done with letters to the editor. */
export const letterCallers: readonly Caller[] = [
  caller('webmail.read', findLetter, async (scene) => findLetter(scene.db, scene.actor, (await written(scene)).letter)),
  caller('webmail.ask-permission', saveLetter, async (scene) =>
    saveLetter(scene.db, scene.actor, (await written(scene)).letter, scene.now),
  ),
  caller('webmail.ask-permission', askPermission, async (scene) => {
    const { letter, storage } = await written(scene);
    return askPermission(scene.db, scene.actor, letter, scene.now, toolsIn(storage));
  }),
  caller('webmail.ask-permission', settlePermission, async (scene) =>
    settlePermission(scene.db, scene.actor, { ...(await written(scene)).letter, permission: 'given' }, scene.now),
  ),
  caller('webmail.make-story', printLetter, async (scene) => {
    const { letter } = await written(scene);
    await settlePermission(scene.db, scene.actor, { ...letter, permission: 'given' }, scene.now);
    return printLetter(scene.db, scene.actor, letter, scene.now);
  }),
];
