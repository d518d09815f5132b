import type { ExistsEvent, ImapFlow } from 'imapflow';
import { secondMs } from '#lib/clock.ts';
import { defaultTimes, newImapClient, type Times } from '#lib/webmail/imap/connections/imap-client.ts';
import { MailServerError, toMailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { isInbox, openInbox } from '#lib/webmail/imap/connections/open-folder.ts';
import type { ImapLogin, ImapServer } from '#lib/webmail/imap/types.ts';

/** What a connection is opened with, asked anew before each attempt. */
export type ImapAccess = {
  /** @throws {MailServerError} `unset` where there is none */
  getServer: () => ImapServer;
  /** @throws {MailServerError} `refused` where the password is known to be wrong */
  login: () => Promise<ImapLogin>;
  /** The server refused the password: nobody may try it again. */
  noteRefused: () => Promise<void>;
};

/** Before IDLE begins again: a page asks several things one after the other. */
const quietMs = 150;
/**
 * The one connection that this process keeps to an account. What is asked of it is done one after the other; in between
 * it listens to the inbox (IDLE, or NOOP each second where there is none). It is opened when it is needed, and again
 * after a cut while somebody uses it.
 */
export class ImapConnection {
  readonly #access: ImapAccess;
  readonly #times: Times;
  readonly #onNews: (() => void) | null;
  #client: ImapFlow | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #usedAtMs = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #retryAtMs = Number.NEGATIVE_INFINITY;
  #isClosed = false;
  #hasNews = false;
  #timers = new Set<NodeJS.Timeout>();
  /** @param onNews the inbox changed, or was out of sight for a while; null: nobody listens, and a cut is left alone */
  constructor(access: ImapAccess, onNews: (() => void) | null, changedTimes: Partial<Times> = {}) {
    this.#access = access;
    this.#onNews = onNews;
    this.#times = { ...defaultTimes, ...changedTimes };
  }

  get isOpen(): boolean {
    return this.#client?.usable ?? false;
  }

  /**
   * Does something with the server, after all that was asked before.
   * @param work looks first at what there is: after a cut it is done again from its beginning
   * @throws {MailServerError}
   */
  run<T>(work: (client: ImapFlow) => Promise<T>, timeoutMs = 30 * secondMs): Promise<T> {
    this.#usedAtMs = performance.now();
    return this.#enqueue(work, timeoutMs);
  }

  /** The same on nobody's behalf: it does not keep the connection open. */
  listenIn<T>(work: (client: ImapFlow) => Promise<T>, timeoutMs = 30 * secondMs): Promise<T> {
    return this.#enqueue(work, timeoutMs);
  }

  /** Ends it at once. What is running fails. */
  close(): void {
    this.#isClosed = true;
    this.#clearTimers();
    this.#drop();
  }

  #enqueue<T>(work: (client: ImapFlow) => Promise<T>, timeoutMs: number): Promise<T> {
    this.#waiting += 1;
    const done = this.#queue.then(async () => {
      try {
        return await this.#within(timeoutMs, (isLate) => this.#doOrRepeat(work, isLate));
      } catch (error) {
        throw toMailServerError(error);
      } finally {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#rest();
      }
    });
    this.#queue = done.catch(() => {});
    return done;
  }

  /** One that was cut unnoticed is opened anew: whatever is asked here may be asked twice. */
  async #doOrRepeat<T>(work: (client: ImapFlow) => Promise<T>, isLate: () => boolean): Promise<T> {
    const client = await this.#ready();
    try {
      return await work(client);
    } catch (error) {
      if (client.usable || this.#isClosed || isLate()) throw error;
      return work(await this.#ready());
    }
  }

  async #within<T>(timeoutMs: number, work: (isLate: () => boolean) => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let isLate = false;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        isLate = true;
        // what it was asked would still be answered, and taken for the answer to something else
        this.#drop();
        reject(new MailServerError('slow'));
      }, timeoutMs);
    });
    try {
      return await Promise.race([work(() => isLate), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #ready(): Promise<ImapFlow> {
    if (this.#isClosed) throw new MailServerError('away');
    if (this.#client?.usable) return this.#client;
    if (performance.now() < this.#retryAtMs) throw new MailServerError('away');
    const login = await this.#access.login();
    const client = this.#newClient(login);
    try {
      await client.connect();
    } catch (error) {
      client.close();
      const trouble = toMailServerError(error);
      if (isRefusal(trouble)) await this.#access.noteRefused();
      else this.#noteFailure();
      throw trouble;
    }
    if (this.#isClosed) {
      client.close();
      throw new MailServerError('away');
    }
    this.#failures = 0;
    this.#client = client;
    return client;
  }

  #newClient(login: ImapLogin): ImapFlow {
    const client = newImapClient(this.#access.getServer(), login, this.#times.connectMs);
    const hearNews = () => {
      if (this.#client !== client) return;
      // what is running may have seen it already, or not
      if (this.#waiting > 0) this.#hasNews = true;
      else this.#onNews?.();
    };
    client.on('exists', ({ count, prevCount }: ExistsEvent) => {
      if (count !== prevCount) hearNews();
    });
    client.on('expunge', hearNews);
    client.on('flags', hearNews);
    client.on('error', () => {});
    client.on('close', () => {
      if (this.#client !== client) return;
      this.#client = null;
      this.#noteFailure();
      this.#reopenSoon();
    });
    return client;
  }

  #noteFailure(): void {
    const waitMs = Math.min(this.#times.firstWaitMs * 2 ** this.#failures, this.#times.longestWaitMs);
    // a cut is often the only one: somebody who asks right after it is served
    this.#retryAtMs = this.#failures === 0 ? Number.NEGATIVE_INFINITY : performance.now() + waitMs;
    this.#failures += 1;
  }

  #drop(): void {
    const client = this.#client;
    this.#client = null;
    client?.close();
  }

  #isWanted(): boolean {
    return !this.#isClosed && performance.now() - this.#usedAtMs < this.#times.keptMs;
  }

  /** After a cut, while somebody uses it: what happened meanwhile is news. */
  #reopenSoon(): void {
    if (this.#onNews === null || !this.#isWanted()) return;
    const waitMs = Math.max(this.#times.firstWaitMs, this.#retryAtMs - performance.now());
    this.#later(waitMs, () => {
      if (this.isOpen || !this.#isWanted()) return;
      this.#enqueue(openInbox, this.#times.connectMs * 2).then(
        () => this.#onNews?.(),
        (error: unknown) => {
          if (!isRefusal(error)) this.#reopenSoon();
        },
      );
    });
  }

  #rest(): void {
    this.#clearTimers();
    if (this.#onNews && this.#hasNews && this.isOpen) {
      this.#hasNews = false;
      this.#onNews?.();
      return;
    }
    if (!this.isOpen) {
      this.#reopenSoon();
      return;
    }
    if (this.#onNews) this.#later(quietMs, () => void this.#listen());
    this.#later(this.#times.keptMs, () => {
      if (this.#waiting === 0 && !this.#isWanted()) this.#drop();
    });
  }

  async #listen(): Promise<void> {
    const client = this.#client;
    if (!client?.usable || this.#waiting > 0) return;
    try {
      if (!isInbox(client)) await this.#enqueue(openInbox, this.#times.connectMs * 2);
      else if (client.capabilities.has('IDLE')) await client.idle();
      else
        this.#later(this.#times.pollMs, () => {
          if (this.#waiting === 0 && this.#isWanted()) this.listenIn((open) => open.noop()).catch(() => {});
        });
    } catch {
      // that it was cut is heard by its close
    }
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}

const isRefusal = (error: unknown) => error instanceof MailServerError && error.trouble === 'refused';
