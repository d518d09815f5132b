import { findActor } from '#lib/staff/sign-in/session.ts';
import { answerFor, asFile, type MessageContext } from '../read-message.ts';

export const dynamic = 'force-dynamic';

/** A message as it came, to be kept. */
export async function GET(_request: Request, context: MessageContext): Promise<Response> {
  return answerFor(await findActor(), context, async (store, id) => {
    const original = await store.readOriginal(id);
    if (!original) return null;
    return asFile(original.stream, `message-${id}.eml`, { 'content-length': String(original.sizeBytes) });
  });
}
