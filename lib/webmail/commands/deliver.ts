import { parseArgs } from 'node:util';
import type { Command, CommandTools } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { findBoxFor, findBoxNamed } from '#lib/webmail/doors/box-for-address.ts';
import { maxMailBytes } from '#lib/webmail/doors/incoming-bytes.ts';
import { newsroomTools } from '#lib/webmail/doors/newsroom-reception.ts';
import { reasonOf } from '#lib/webmail/doors/reason-of.ts';
import { takeMail } from '#lib/webmail/doors/take-mail.ts';

/** `npm run portal -- mail deliver`, beside what the portal's own mails have under that noun. */
export const deliverCommand: Command = {
  usage: ['mail deliver <box or address> < message'],
  verbs: { deliver: runDeliver },
};

/** What mail servers understand of a program they pipe a mail into (sysexits.h). */
const exitCodes = {
  /** EX_DATAERR: it can never be taken, and goes back. */
  refused: 65,
  /** EX_NOUSER: the same, for there is nobody of that name. */
  unknownBox: 67,
  /** EX_TEMPFAIL: keep it and try again. */
  later: 75,
} as const;

/** Takes one mail from a mail server's pipe into a box. `bin/portal.mjs` makes 75 of what fails before it gets here. */
async function runDeliver(args: string[], tools: CommandTools): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [box = ''] = positionals;
  const raw = withoutEnvelope(await tools.readInput(maxMailBytes + 1));
  if (raw.length === 0 || raw.length > maxMailBytes) {
    tools.complain(raw.length === 0 ? 'No message came in.' : `The message is larger than ${maxMailBytes} bytes.`);
    return exitCodes.refused;
  }
  try {
    return await tools.withDatabase((db) => deliver(db, box, raw, tools));
  } catch (error) {
    tools.complain(`later: ${reasonOf(error)}`);
    return exitCodes.later;
  }
}

async function deliver(db: Db, box: string, raw: Buffer, tools: CommandTools): Promise<number> {
  const boxId = box.includes('@') ? await findBoxFor(db, box) : await findBoxNamed(db, box);
  if (boxId === null) {
    tools.complain(`There is no box ${box}. "mailbox list" says which there are.`);
    return exitCodes.unknownBox;
  }
  const [answer] = await takeMail(db, newsroomTools(), { boxes: [boxId], raw }, tools.now());
  if (!answer || answer.kind === 'later') throw answer?.error;
  tools.print(answer.kind === 'delivered' ? 'delivered' : 'it was there already');
  return 0;
}

/** Mail servers put "From sender date" before a mail that they pipe into a program; it is no part of it. */
function withoutEnvelope(message: Buffer): Buffer {
  if (message.toString('latin1', 0, 5) !== 'From ') return message;
  const end = message.indexOf('\n');
  return end < 0 ? Buffer.alloc(0) : message.subarray(end + 1);
}
