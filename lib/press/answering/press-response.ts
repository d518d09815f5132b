import { type IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#lib/clock.ts';
import type { CacheState } from '#lib/press/cache/pages.ts';

// requests are numbered within a process, and processes by when they began
const process36 = now().getTime().toString(36);
let requests = 0;

/** An answer of the press, which knows what the access log says of it. */
export class PressResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** Stands in its headers and in the log. */
  readonly requestId: string;
  readonly begunMs = performance.now();
  /** How its page was found; null where the press keeps nothing. */
  cache: CacheState | null = null;
  /** Why it was refused, where somebody else said so. */
  why: string | null = null;
  /** The sender waits for a word before it sends its body (`Expect: 100-continue`). */
  isUninvited = false;

  constructor(request: Request) {
    super(request);
    requests += 1;
    this.requestId = `${process36}-${requests.toString(36)}`;
  }

  /** Asks for the body, where the sender waits to be asked. */
  invite(): void {
    if (!this.isUninvited) return;
    this.isUninvited = false;
    this.writeContinue();
  }
}
