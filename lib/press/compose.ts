import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Entry } from '#lib/log-line.ts';
import { blankNotes, type PageNotes, pageNotes } from '#lib/page-notes.ts';

/** Next's request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer of Next's, with what the page said of itself. Header names are lower case. */
export type Composed = Omit<PageNotes, 'status' | 'said'> & {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** To be written to the log (`writeEntry`), or, where a visitor sent what cannot be used, to be told with its line. */
  said: Entry[];
};

/** A response that goes nowhere and remembers everything. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly ended: Promise<void>;
  #end: () => void = () => {};
  #sent = false;

  constructor(request: IncomingMessage) {
    super(request);
    // Node's own looks at the socket, and there is none
    Object.defineProperty(this, 'headersSent', { get: () => this.#sent });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    for (const [name, value] of namedHeaders(rest.at(-1))) this.setHeader(name, value);
    this.#sent = true;
    return this;
  }

  override flushHeaders(): void {
    this.#sent = true;
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#sent = true;
    this.#keep(chunk, rest[0]);
    const done = rest.find((value) => typeof value === 'function');
    if (done) queueMicrotask(() => done(null));
    return true;
  }

  override end(...args: unknown[]): this {
    const [chunk, encoding] = args;
    this.#sent = true;
    if (typeof chunk !== 'function') this.#keep(chunk, encoding);
    const done = args.find((value) => typeof value === 'function');
    if (done) queueMicrotask(() => done());
    this.#end();
    queueMicrotask(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.#chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    } else if (chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk));
    }
  }
}

/** `writeHead` takes headers as an object or as a flat list of names and values. */
function* namedHeaders(given: unknown): Generator<[string, string | number | readonly string[]]> {
  if (Array.isArray(given)) {
    for (let i = 0; i + 1 < given.length; i += 2) yield [String(given[i]), given[i + 1]];
  } else if (given && typeof given === 'object') {
    for (const [name, value] of Object.entries(given)) {
      if (value !== undefined) yield [name, value];
    }
  }
}

/**
 * Runs Next on a rebuilt request and returns the whole answer, with the status the page asked for.
 */
export async function compose(next: NextHandler, request: IncomingMessage): Promise<Composed> {
  const notes = blankNotes();
  const response = new CapturedResponse(request);
  await pageNotes.run(notes, async () => {
    await Promise.race([next(request, response).then(() => response.ended), response.ended]);
  });
  const said = notes.said ?? [];
  notes.said = null;
  const status = response.statusCode === 200 && notes.status !== null ? notes.status : response.statusCode;
  return { ...notes, status, headers: response.getHeaders(), body: response.body, said };
}
