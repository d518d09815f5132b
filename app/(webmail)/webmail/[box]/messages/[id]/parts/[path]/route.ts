import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { namelessPicture } from '#lib/media/nameless-picture.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import { answerFor, asFile, dispositionOf, type MessageContext } from '../../read-message.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ box: string; id: string; path: string }> } & MessageContext;

/**
 * A file of a message. Pictures of the four kinds that pages show are shown; everything else is kept as a file.
 * `as=nameless`: a picture written anew, under another name, without what its file says of place, camera and author.
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { path } = await context.params;
  const isNameless = new URL(request.url).searchParams.get('as') === 'nameless';
  return answerFor(await findActor(), context, async (store, id) => {
    const original = await store.readOriginal(id);
    const raw = original && Buffer.from(await new Response(original.stream).arrayBuffer());
    const part = raw && (await openPart(raw, path));
    if (!part) return null;
    const { name, type, isPicture } = part.file;
    if (isNameless) return isPicture ? answerNameless(part.bytes, `picture-${id}-${path}`) : null;
    const shown = isPicture ? { 'content-type': type, 'content-disposition': dispositionOf('inline', name) } : {};
    return asFile(new Uint8Array(part.bytes), name, shown);
  });
}

/** @returns null for a picture that cannot be read */
async function answerNameless(bytes: Buffer, name: string): Promise<Response | null> {
  try {
    const picture = await namelessPicture(await decodePictureApart(bytes));
    const type = { 'content-type': `image/${picture.format}` };
    return asFile(new Uint8Array(picture.bytes), `${name}.${picture.format}`, type);
  } catch (error) {
    if (error instanceof PictureRefusedError) return null;
    throw error;
  }
}
