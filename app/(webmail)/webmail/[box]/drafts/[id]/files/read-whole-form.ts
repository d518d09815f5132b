import { InvalidError } from '#lib/errors.ts';
import { maxDraftFileBytes } from '#lib/webmail/answers/drafting/limits.ts';

/** Of the words, and of what stands between the parts. */
const maxWordBytes = 1024 * 1024;

const tooLarge = () =>
  new InvalidError('a form has too many bytes', 'The files are too large to go along with a mail.');

/**
 * Reads a form with its files, and never more of it than a draft takes.
 * @throws {InvalidError}
 */
export async function readWholeForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) throw new InvalidError('no form was sent', 'Send a form.');
  const most = maxDraftFileBytes + maxWordBytes;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  let bytes = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        if (bytes > most) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(counted ?? null, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    if (bytes > most) throw tooLarge();
    throw new InvalidError('a form broke off', 'The upload broke off. Try again.', { cause });
  }
}
