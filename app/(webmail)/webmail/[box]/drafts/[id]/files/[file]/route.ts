import { database } from '#lib/db/client.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { openDraftFile } from '#lib/webmail/answers/drafting/open-draft-file.ts';
import { answerFor, asFile } from '../../../../messages/[id]/read-message.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ box: string; id: string; file: string }> };

/** A file of a draft, to be kept: for its writer alone. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { box, id, file } = await context.params;
  const actor = await findActor();
  return answerFor(actor, context, async () => {
    const opened = actor && (await openDraftFile(database(), actor, { box, id, file }));
    return opened ? asFile(new Uint8Array(opened.bytes), opened.name) : null;
  });
}
