import { jsonString } from '#lib/log-line.ts';

/** One line of JSON a request, written in batches: a line by itself costs more than the answer it tells of. */
export type AccessLine = {
  at: Date;
  /** The request's id, which is also in its answer. */
  id: string;
  method: string;
  /** Without the query's values and without secrets. */
  path: string;
  status: number;
  ms: number;
  /** How the page was found; null where the press keeps nothing. */
  cache: string | null;
  /** Why it was refused, in the words of whoever could not use it. */
  why?: string | null;
};

/** A visitor decides how long these are. */
const maxPathLength = 2_000;
const maxWhyLength = 200;

const batchMs = 200;
const batchLength = 64 * 1024;

export class AccessLog {
  #text = '';
  #timer: NodeJS.Timeout | null = null;

  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add({ at, id, method, path, status, ms, cache, why }: AccessLine): void {
    const found = cache ? `,"cache":"${cache}"` : '';
    const reason = why ? `,"why":${jsonString(why.split('\n', 1)[0]?.slice(0, maxWhyLength) ?? '')}` : '';
    this.#text += `{"time":"${at.toISOString()}","id":"${id}","method":"${method}","path":${jsonString(path.slice(0, maxPathLength))},"status":${status},"ms":${ms.toFixed(1)}${found}${reason}}\n`;
    if (this.#text.length > batchLength) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), batchMs).unref();
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const text = this.#text;
    this.#text = '';
    if (text) this.#write(text);
  }
}
