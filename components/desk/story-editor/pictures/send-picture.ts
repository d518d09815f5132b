import { z } from 'zod';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';

const answerSchema = z.union([
  z.object({ id: z.uuid(), widthPx: z.number(), heightPx: z.number(), url: z.string() }),
  z.object({ error: z.string() }),
]);

/** Sends a picture to the newsroom's library. Returns it, or a sentence that says why it was not taken. */
export async function sendPicture(file: Blob): Promise<ShelfPicture | string> {
  try {
    const response = await fetch('/desk/media', { method: 'POST', body: file });
    const answer = answerSchema.parse(await response.json());
    if ('error' in answer) return answer.error;
    const { id, ...size } = answer;
    return { mediaId: id, caption: '', credit: '', alt: '', ...size };
  } catch {
    return 'The picture did not arrive. Check the connection and send it again.';
  }
}
