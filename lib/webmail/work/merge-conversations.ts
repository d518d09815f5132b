import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { expectKeptHere } from '#lib/webmail/boxes/kept-here.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { rewriteListed } from '#lib/webmail/house/listed-facts.ts';
import { takeBox } from '#lib/webmail/house/message-filing.ts';
import { absorb } from '#lib/webmail/work/absorbed-conversation.ts';
import { mergedSchema } from '#lib/webmail/work/input.ts';
import { webmailMerges } from '#lib/webmail/work/schema.ts';
import { takeConversations } from '#lib/webmail/work/taken-conversations.ts';
import type { Merged } from '#lib/webmail/work/types.ts';

/**
 * Makes one conversation of several: of the oldest, which the others go into with all that is theirs. Their addresses
 * lead there from then on, and what answers their mails comes in there.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or when one of them is not in it
 * @throws {InvalidError} when there are fewer than two, or the box lies at a mail server
 */
export async function mergeConversations(
  db: Db,
  actor: Actor,
  input: z.input<typeof mergedSchema>,
  now: Date,
): Promise<Merged> {
  authorise(actor, 'webmail.arrange');
  const { box: slug, ids } = mergedSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    await expectKeptHere(tx, box.id);
    // no mail comes into the box meanwhile: it would find a conversation that is about to end
    const boxRow = await takeBox(tx, box.id);
    const found = await takeConversations(tx, box.id, ids);
    if (ids.some((id) => !found.has(id))) throw new NotFoundError('the conversation');
    const rows = [...new Map([...found.values()].map((row) => [row.id, row])).values()];
    const [oldest, ...others] = rows.toSorted((one, other) => one.id - other.id);
    if (!oldest || others.length === 0)
      throw new InvalidError('fewer than two conversations to merge', 'Select two conversations or more to merge.');
    const actionId = randomUUID();
    let into = oldest;
    for (const from of others) {
      const absorbed = await absorb(tx, from, into);
      into = absorbed.into;
      const merge = { fromId: from.id, boxId: box.id, intoId: into.id, mergedBy: actor.id, mergedAt: now };
      await tx.insert(webmailMerges).values({ ...merge, kept: absorbed.kept });
      const details = { box: box.id, change: 'merged', into: into.id };
      const subject = { kind: 'conversation', id: from.id } as const;
      await recordAudit(tx, { actor, action: 'webmail.arrange', subject, details, now, actionId });
    }
    await rewriteListed(tx, boxRow, into.id);
    await announceBox(tx, box.id, now);
    return { into: String(into.id), from: others.map(({ id }) => String(id)) };
  });
}
