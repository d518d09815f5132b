import type { Readable } from 'node:stream';
import { minuteMs } from '#lib/clock.ts';
import { maxMailBytes, mebibyte, Room, readIncoming } from '#lib/webmail/doors/incoming-bytes.ts';
import { reasonOf } from '#lib/webmail/doors/reason-of.ts';
import type { TakeAnswer } from '#lib/webmail/doors/take-mail.ts';
import { within } from '#lib/webmail/doors/within.ts';

export type ReceptionOptions = {
  /** The box that an address is for, or null. */
  findBox: (address: string) => Promise<number | null>;
  /** Keeps a mail in these boxes, each named once. */
  take: (boxes: readonly number[], raw: Buffer) => Promise<TakeAnswer[]>;
  /** Tells the operator why mail was sent away for now; without anybody's address or words. */
  complain: (line: string) => void;
  /** The largest mail that is taken; default 50 MB. */
  maxBytes?: number;
  /** For how long an answer may be waited for; default 60 s, long before a mail server gives up. */
  patienceMs?: number;
};

type Recipient = { address: string };

/** Held in memory at once: two of the largest mails and some small ones. */
const maxHeldBytes = 2 * maxMailBytes + 28 * mebibyte;

/** What stands behind the LMTP door: who is welcome, what is in hand, and what is answered. */
export function openReception(options: ReceptionOptions) {
  const { findBox, take, complain, maxBytes = maxMailBytes, patienceMs = minuteMs } = options;
  const room = new Room(maxHeldBytes);
  const boxes = new WeakMap<Recipient, number>();
  const busy = new Set<string>();

  const sendAway = (what: string, error: unknown) => {
    complain(`LMTP: ${what} was sent away for now: ${reasonOf(error)}`);
    return tryLater();
  };

  const keep = async (stream: Readable, recipients: readonly Recipient[]): Promise<(string | Error)[]> => {
    const { bytes, release } = await readIncoming(stream, room, maxBytes);
    try {
      if (!bytes) return recipients.map(tryLater);
      const wanted = recipients.map((recipient) => boxes.get(recipient));
      const each = [...new Set(wanted)].filter((box) => box !== undefined);
      const answers = await within(patienceMs, take(each, bytes));
      return wanted.map((boxId) => {
        const answer = answers.find((one) => one.boxId === boxId);
        if (answer && answer.kind !== 'later') return 'Kept';
        return sendAway('a mail', answer?.error);
      });
    } finally {
      release();
    }
  };

  return {
    /** Whether a mail of this connection is in hand. */
    isBusyWith: (connection: string) => busy.has(connection),
    /** @returns why a recipient is turned away; null where there is a box */
    async welcome(recipient: Recipient): Promise<Error | null> {
      try {
        const box = await within(patienceMs, findBox(recipient.address));
        if (box === null) return refusal(550, 'No box of the newsroom has this address');
        boxes.set(recipient, box);
        return null;
      } catch (error) {
        return sendAway('a recipient', error);
      }
    },
    /** @returns an answer for each recipient; null where the sender went away before the end of the mail */
    async receive(
      connection: string,
      stream: Readable,
      recipients: readonly Recipient[],
    ): Promise<(string | Error)[] | null> {
      busy.add(connection);
      try {
        return await keep(stream, recipients);
      } catch (error) {
        return stream.errored ? null : recipients.map(() => sendAway('a mail', error));
      } finally {
        busy.delete(connection);
      }
    },
  };
}

/** 4.3.0: the sender keeps the mail, and brings it again. */
const tryLater = () => refusal(451, 'It cannot be kept now, bring it again later');

/** An answer with its number; the mail server's own comes from that (RFC 3463). */
const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
