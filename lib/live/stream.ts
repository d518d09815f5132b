import { secondMs } from '#lib/clock.ts';
import type { LiveMessage } from '#lib/live/types.ts';
import type { Actor } from '#lib/staff/permissions.ts';

/** Who listens, and by which session. */
export type Follower = { actor: Actor; sessionId: string };

/** What waits for a page that does not read; a day's news is less. */
const maxWaitingBytes = 64 * 1024;
const encoder = new TextEncoder();

/** One browser's stream of server-sent events. */
export class Stream {
  readonly follower: Follower;
  readonly body: ReadableStream<Uint8Array>;
  readonly #onEnd: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  /** @param onEnd called once, whoever ended it */
  constructor(follower: Follower, onEnd: () => void) {
    this.follower = follower;
    this.#onEnd = onEnd;
    this.body = new ReadableStream(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#ended(),
      },
      { highWaterMark: maxWaitingBytes, size: ({ byteLength }) => byteLength },
    );
    // of a copy that stops all pages come back, and not at once
    this.#write(`retry: ${Math.round(secondMs * (1 + 3 * Math.random()))}\n\n`);
  }

  /** @param cursor how far the page has heard then; null where that is not known */
  send(message: LiveMessage, cursor: string | null): void {
    this.#write(`${cursor === null ? '' : `id: ${cursor}\n`}data: ${JSON.stringify(message)}\n\n`);
  }

  end(): void {
    const controller = this.#controller;
    this.#ended();
    controller?.close();
  }

  #write(text: string): void {
    if (!this.#controller) return;
    this.#controller.enqueue(encoder.encode(text));
    // what is not read is not worth keeping: the page asks again where it stopped
    if ((this.#controller.desiredSize ?? 0) <= 0) this.end();
  }

  #ended(): void {
    if (!this.#controller) return;
    this.#controller = null;
    this.#onEnd();
  }
}
