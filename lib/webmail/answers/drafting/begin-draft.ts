import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { type AnsweredMessage, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { filesOfForwarded } from '#lib/webmail/answers/drafting/forwarded-files.ts';
import { begunDraftSchema } from '#lib/webmail/answers/drafting/input.ts';
import { forwardedMail, quotedMail } from '#lib/webmail/answers/drafting/quoted-mail.ts';
import { repliedPeople } from '#lib/webmail/answers/drafting/replied-people.ts';
import { type Signer, writeSignature } from '#lib/webmail/answers/drafting/signature.ts';
import { forwardSubject, replySubject } from '#lib/webmail/answers/drafting/subjects.ts';
import type { Draft, DraftKind, DraftWords } from '#lib/webmail/answers/types.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import type { Box } from '#lib/webmail/types.ts';

/** What a mail begins with. Its writer changes it with one press. */
const identity = 'box';

/**
 * What somebody finds who begins a reply, a forwarded or a new mail: recipients, subject, signature, and below it the
 * earlier mail. Nothing is written; the first save makes the draft.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or for a message that is not there
 */
export async function beginDraft(
  db: Db,
  actor: Actor,
  input: z.input<typeof begunDraftSchema>,
  now: Date,
): Promise<Draft> {
  authorise(actor, 'webmail.answer');
  const { box: slug, message, as: kind } = begunDraftSchema.parse(input);
  const { box, staffId, store } = await openBoxToAnswer(db, actor, slug);
  const begun = { id: randomUUID(), kind, version: 0, changedAt: now };
  const signature = `\n\n${writeSignature(identity, await readSigner(db, actor, box))}\n`;
  if (kind === 'new') {
    const empty = { identity, to: '', cc: '', bcc: '', subject: '', body: signature } as const;
    return { ...begun, ...empty, answersId: null, conversationId: null, files: [] };
  }
  const writer = writerIn(box, staffId);
  // of a box for sources that is an opening: its words stand in what is begun
  const answered = message === null ? null : await store.findMessage(message);
  if (!answered) throw new NotFoundError('the message');
  const { isSealed } = writer.closet;
  const { files, leftOut } =
    kind === 'forward' ? filesOfForwarded(writer.closet, answered) : { files: [], leftOut: [] };
  const words = wordsAbout(answered, kind, {
    ...{ own: box.address, timeZone: await readTimeZone(db) },
    ...{ leftOut, isSealed },
  });
  return {
    ...begun,
    ...words,
    body: words.body === '' ? signature : `${signature}\n${words.body}\n`,
    answersId: answered.id,
    conversationId: answered.conversationId,
    files,
  };
}

function wordsAbout(
  answered: AnsweredMessage,
  kind: Exclude<DraftKind, 'new'>,
  {
    own,
    timeZone,
    leftOut,
    isSealed,
  }: { own: string; timeZone: string; leftOut: readonly string[]; isSealed: boolean },
): DraftWords {
  const { subject } = answered.reading.headers;
  if (kind !== 'forward') {
    const people = repliedPeople(answered, kind, own);
    return {
      identity,
      ...people,
      bcc: '',
      subject: replySubject(subject),
      body: quotedMail(answered, timeZone, { isSealed }),
    };
  }
  const missing = leftOut.length > 0 ? `\n\n[Too large to go along: ${leftOut.join(', ')}]` : '';
  const body = forwardedMail(answered, timeZone, { isSealed }) + missing;
  return { identity, to: '', cc: '', bcc: '', subject: forwardSubject(subject), body };
}

async function readSigner(db: Db, actor: Actor, box: Box): Promise<Signer> {
  const [row] = await db
    .select({ signature: webmailBoxes.signature })
    .from(webmailBoxes)
    .where(eq(webmailBoxes.id, box.id));
  return { person: actor.name, box: box.name, signature: row?.signature ?? '' };
}

const readTimeZone = async (db: Db) => (await listEditions(db))[0]?.timeZone ?? 'UTC';
