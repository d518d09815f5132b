import { findActor } from '#lib/staff/sign-in/session.ts';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import { answerFor, asFile, dispositionOf, type MessageContext } from '../../read-message.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ box: string; id: string; path: string }> } & MessageContext;

/** A file of a message. Pictures of the four kinds that pages show are shown; everything else is kept as a file. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { path } = await context.params;
  return answerFor(await findActor(), context, async (store, id) => {
    const original = await store.readOriginal(id);
    const raw = original && Buffer.from(await new Response(original.stream).arrayBuffer());
    const part = raw && (await openPart(raw, path));
    if (!part) return null;
    const { name, type, isPicture } = part.file;
    const shown = isPicture ? { 'content-type': type, 'content-disposition': dispositionOf('inline', name) } : {};
    return asFile(new Uint8Array(part.bytes), name, shown);
  });
}
