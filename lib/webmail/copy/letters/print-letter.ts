import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { printableLetterSchema } from '#lib/webmail/copy/letters/input.ts';
import { toLetterStory } from '#lib/webmail/copy/letters/parts/printed-letter.ts';
import { readLetter } from '#lib/webmail/copy/letters/read-letter.ts';
import { getLetterMail, permissionOf, takeLetter, writeLetter } from '#lib/webmail/copy/letters/taken-letter.ts';
import { findStoryOf, linkStory } from '#lib/webmail/copy/make-story.ts';

/**
 * Makes a draft of a letter, once, of its own words alone: nothing by which its writer could be reached goes along.
 * @returns `known`: the story that was made of it before, as it is now
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when name or town are missing, or have contact data
 * @throws {NotFoundError} without a grant for the box, or when there is no such letter
 * @throws {InvalidError} without permission to print it, or when it has no words
 * @throws {ConflictError} when its conversation changed meanwhile
 * @throws {MailServerError} where it lies at one that cannot give it now
 */
export async function printLetter(
  db: Db,
  actor: Actor,
  input: z.input<typeof printableLetterSchema>,
  now: Date,
): Promise<{ kind: 'made' | 'known'; storyId: number }> {
  authorise(actor, 'webmail.make-story');
  const { box: slug, conversation, ...writer } = printableLetterSchema.parse(input);
  const mail = await getLetterMail(await openBoxToAnswer(db, actor, slug), conversation);
  return db.transaction(async (tx) => {
    const opened = await openBoxToAnswer(tx, actor, slug);
    const letter = await takeLetter(tx, opened, conversation, mail);
    const known = await findStoryOf(tx, letter.messageId);
    if (known !== null) return { kind: 'known', storyId: known };
    if (permissionOf(letter.row) !== 'given') {
      throw new InvalidError(
        `no permission to print conversation ${letter.conversationId}`,
        'Its writer has not given permission: note it first, or ask them.',
      );
    }
    const read = readLetter(mail.reading);
    if (read.blocks.length === 0) throw new InvalidError('a letter without words', 'There are no words to print.');
    const content = toLetterStory(read, writer, await readPaper(tx), actor);
    const { id: storyId } = await createStory(tx, actor, content, now);
    await linkStory(tx, actor, { boxId: opened.box.id, messageId: letter.messageId, storyId }, now);
    await writeLetter(tx, letter, writer);
    return { kind: 'made', storyId };
  });
}

async function readPaper(tx: Db) {
  const [[first, ...others], editions] = [await listSections(tx), await listEditions(tx)];
  if (!first) throw new InvalidError('the paper has no section', 'The paper has no section yet: add one first.');
  return { sections: [first, ...others] as const, editions };
}
