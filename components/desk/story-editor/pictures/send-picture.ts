import { z } from 'zod';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { minuteMs } from '#lib/clock.ts';
import { maxUploadBytes } from '#lib/media/limits.ts';

export type SendOutcome =
  | { kind: 'sent'; picture: ShelfPicture }
  /** `message` says what to do. `isWorthAnother`: the same file may be taken later. */
  | { kind: 'refused'; message: string; isWorthAnother: boolean };

const storedSchema = z.object({
  kind: z.literal('stored'),
  id: z.uuid(),
  widthPx: z.number(),
  heightPx: z.number(),
  url: z.string(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  isFirstFrame: z.boolean(),
});
const refusedSchema = z.object({ kind: z.string(), message: z.string().min(1) });
const answerSchema = z.union([storedSchema, refusedSchema]);
type Stored = z.infer<typeof storedSchema>;
const isStored = (answer: z.infer<typeof answerSchema>): answer is Stored => answer.kind === 'stored';

/** A large picture over a slow line; the server itself needs half a minute at most. */
const patienceMs = 10 * minuteMs;

/** What is wrong with the file itself; the server's other kinds of refusal pass. */
const faultsOfTheFile: readonly string[] = ['too-large', 'not-a-picture', 'too-many-pixels', 'unknown-kind', 'damaged'];

/** Sends a picture to the newsroom's library. Null when `signal` broke it off. */
export async function sendPicture(file: Blob, signal: AbortSignal): Promise<SendOutcome | null> {
  if (file.size > maxUploadBytes) return refused('The picture is larger than 25 MB. Send a smaller one.', false);
  let response: Response;
  let text: string;
  const timeout = AbortSignal.timeout(patienceMs);
  try {
    response = await fetch(addressOf('upload'), {
      method: 'POST',
      body: file,
      signal: AbortSignal.any([signal, timeout]),
    });
    text = await response.text();
  } catch {
    if (signal.aborted) return null;
    return refused(
      timeout.aborted
        ? 'There was no answer for ten minutes. Send it again, or a smaller picture.'
        : 'There was no answer. Check the connection, then send it again.',
    );
  }
  const answer = answerSchema.safeParse(parseJson(text));
  if (!answer.success) return refused(wordsOfStatus(response), response.status !== 413);
  if (!isStored(answer.data)) return refused(answer.data.message, !faultsOfTheFile.includes(answer.data.kind));
  const { kind: _, id, ...picture } = answer.data;
  return { kind: 'sent', picture: { mediaId: id, ...picture } };
}

function refused(message: string, isWorthAnother = true): SendOutcome {
  return { kind: 'refused', message, isWorthAnother };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An answer that is not the upload's own: of a proxy in front, of the portal's door, or of the page for signing in. */
function wordsOfStatus({ status, redirected }: Response): string {
  if (redirected || status === 401) return 'You are signed out. Sign in in another tab, then send it again.';
  switch (status) {
    case 403:
      return 'The server takes no pictures from this page. Open the desk at the paper’s own address, then send it again.';
    case 413:
      return 'The picture is larger than the server takes. Send a smaller one.';
    case 408:
    case 504:
      return 'The server did not answer in time. Send it again, or a smaller picture.';
    case 429:
      return 'The server is sent too much at once. Wait a minute, then send it again.';
    case 502:
    case 503:
      return 'The portal is away for a moment. Send it again in a minute.';
    case 507:
      return 'The server has no room left for pictures. Tell whoever runs it, then send it again.';
    default:
      return `The server could not take the picture (answer ${status}). Send it again; if that fails, tell whoever runs it.`;
  }
}
