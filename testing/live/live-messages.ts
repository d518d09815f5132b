import { type LiveMessage, liveMessageSchema } from '#lib/live/types.ts';

export type HeardMessage = { id: string | undefined; message: LiveMessage };

/** Reads a stream of server-sent events to its end, as a browser does. */
export async function liveMessages(body: ReadableStream<Uint8Array>): Promise<HeardMessage[]> {
  const messages: HeardMessage[] = [];
  for await (const message of readLive(body)) messages.push(message);
  return messages;
}

/** The same, one at a time as they come. */
export async function* readLive(body: ReadableStream<Uint8Array>): AsyncGenerator<HeardMessage> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      const id = /^id: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield { id, message: liveMessageSchema.parse(JSON.parse(data)) };
    }
  }
}
