import { domainToASCII } from 'node:url';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { askShare } from '#lib/sharing/ask-share.ts';
import { type ParsedShare, parseShare } from '#lib/sharing/input.ts';
import { shareFields } from '#lib/sharing/types.ts';
import type { ReceivedMail, TestMailServer } from '#testing/mail/mail-server.ts';
import { foreignUrls, linesBeyond, linesOf, type MailLines } from '#testing/sharing/mail-lines.ts';

type Attack = {
  db: Db;
  storyId: number;
  siteUrl: string;
  start: Date;
  server: Pick<TestMailServer, 'mails'>;
  /** Delivers what is owed by then. */
  deliver: (at: Date) => Promise<unknown>;
};

export type Damage = {
  forms: number;
  accepted: number;
  mails: number;
  /** Envelope recipients, and addresses taken from a form, that nobody typed as such. */
  extraRecipients: number;
  extraHeaderLines: number;
  /** Header lines that are missing, and words that are others, beside those of a harmless mail. */
  changedLines: number;
  urls: number;
};

type Share = { sender: string; recipient: string; confirmed: boolean };

/** Well under what one story and everybody together may in an hour. */
const perHour = 90;

/** Sends every payload in every field of the form, delivers what is owed for it, and compares each mail with a harmless one. */
export async function attack({ db, storyId, siteUrl, start, server, deliver }: Attack, payloads: readonly string[]) {
  const damage: Damage = {
    forms: 0,
    accepted: 0,
    mails: 0,
    extraRecipients: 0,
    extraHeaderLines: 0,
    changedLines: 0,
    urls: 0,
  };
  let asked = 0;
  let at = start;
  const ask = async (share: Share, story = storyId) => {
    asked += 1;
    // the limits of everybody together are not what is tried here
    at = new Date(start.getTime() + Math.floor(asked / perHour) * hourMs);
    const reader = { network: `network ${asked}`, sender: share.confirmed ? 'confirmed' : 'unproven' } as const;
    await askShare(db, { storyId: story, sender: share.sender, recipient: share.recipient }, reader, at);
  };
  const harmless = { sender: 'pat@example.com', recipient: 'lee@example.org' };
  await ask({ ...harmless, confirmed: true });
  await ask({ ...harmless, sender: 'ann@example.com', confirmed: false });
  await deliver(at);
  const [first, second] = server.mails.splice(0);
  if (!first || !second) throw new Error('the harmless mails did not arrive');
  const storyMail = first.to.includes(harmless.recipient) ? first : second;
  const examples = {
    story: linesOf(storyMail, harmless),
    confirm: linesOf(storyMail === first ? second : first, { sender: 'ann@example.com' }),
  };

  const expected: Share[] = [];
  for (const [number, payload] of payloads.entries()) {
    for (const field of Object.values(shareFields)) {
      const typed = { sender: `pat${number}@example.com`, recipient: `lee${number}@example.org` };
      const fields = { storyId: String(storyId), ...typed, [field]: payload };
      const parsed = parseShare(formOf(fields));
      damage.forms += 1;
      if (!parsed.ok || parsed.machine || parsed.input.storyId !== storyId) continue;
      damage.accepted += 1;
      damage.extraRecipients += notTyped(parsed, fields);
      const { sender, recipient } = parsed.input;
      const share = { sender, recipient, confirmed: number % 2 === 0 };
      expected.push(share);
      await ask(share);
    }
    if (expected.length >= perHour || number === payloads.length - 1) {
      await deliver(at);
      for (const mail of server.mails.splice(0)) inspect(mail, expected, examples, siteUrl, damage);
      damage.changedLines += expected.length;
      expected.length = 0;
    }
  }
  return damage;
}

/** @param expected whatever arrives is taken off it */
function inspect(
  mail: ReceivedMail,
  expected: Share[],
  examples: { story: MailLines; confirm: MailLines },
  siteUrl: string,
  damage: Damage,
): void {
  damage.mails += 1;
  // the test's mail server shows what came as xn-- in its own letters
  const to = mail.to.map((address) => address.replace(/[^@]*$/, domainToASCII));
  const at = expected.findIndex((share) => to[0] === (share.confirmed ? share.recipient : share.sender));
  const share = expected[at];
  damage.extraRecipients += share ? mail.to.length - 1 : mail.to.length;
  if (!share) return;
  expected.splice(at, 1);
  const { sender, recipient } = share;
  const lines = linesOf(mail, share.confirmed ? { sender, recipient } : { sender });
  const example = share.confirmed ? examples.story : examples.confirm;
  damage.extraHeaderLines += linesBeyond(lines.header, example.header).length;
  damage.changedLines +=
    linesBeyond(example.header, lines.header).length +
    linesBeyond(lines.body, example.body).length +
    linesBeyond(example.body, lines.body).length;
  // the lines have names in the place of addresses; what leads elsewhere may not stand there either
  const inAddresses = [sender, recipient].filter((address) => /[/:<>"\s]/.test(address));
  damage.urls += foreignUrls(lines, siteUrl).length + inAddresses.length;
}

/** How many of the addresses that were taken are others than what was typed, white space and the domain's spelling apart. */
function notTyped(parsed: Extract<ParsedShare, { ok: true }>, typed: { sender: string; recipient: string }): number {
  return (['sender', 'recipient'] as const).filter((field) => {
    const [local, domain = '', ...more] = typed[field].trim().split('@');
    return parsed.input[field] !== `${local}@${domainToASCII(domain)}` || more.length > 0;
  }).length;
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
