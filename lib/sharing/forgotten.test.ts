import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { runChores } from '#lib/jobs/worker.ts';
import { suppress } from '#lib/mail/bounces/suppress.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { outbox, suppressions } from '#lib/mail/schema.ts';
import { confirmShare } from '#lib/sharing/confirm-share.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';
import { findShareStatus } from '#lib/sharing/queries.ts';
import { resendConfirmation } from '#lib/sharing/resend-confirmation.ts';
import { system } from '#lib/staff/permissions.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { testSharing, tokenIn } from '#testing/sharing/test-sharing.ts';
import { findTraces, readEverything } from '#testing/sharing/traces.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { url, db, server, story, ask, deliver } = testSharing(start);
const later = (ms: number) => new Date(start.getTime() + ms);

const sender = 'Pat.Q+News@Sender-Mail.example';
const friends = ['sent', 'refused', 'held', 'bounced', 'suppressed', 'late', 'withdrawn', 'unconfirmed', 'owed'];
const addressOf = (friend: string) => `${friend}.friend@Friend-Mail.example`;
const addresses = [sender, ...friends.map(addressOf), 'someone.else@Friend-Mail.example'];

const found = findTraces(addresses);

/** Everything the process writes from now on. */
function listenToTheLog(): { said: () => string } {
  const lines: string[] = [];
  const note = (...parts: unknown[]) =>
    lines.push(parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' '));
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation(note);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  }
  return { said: () => lines.join('\n') };
}

/** Every way a share can go, each to a friend of its own. */
async function everyJourney(): Promise<string[]> {
  const tokens: string[] = [];
  const askFor = async (friend: string, asking: Parameters<typeof ask>[0] = {}) => {
    const { statusToken } = await ask({ from: sender, to: addressOf(friend), ...asking });
    tokens.push(statusToken ?? '');
    return statusToken ?? '';
  };
  server().onRecipient = (address) => {
    if (address.startsWith('refused')) return { code: 550, text: `${address} is unknown here` };
    return address.startsWith('late') || address.startsWith('owed') ? { code: 451, text: `${address}: later` } : 'ok';
  };
  server().onMessage = (raw) => (raw.includes('To: held.') ? 'hang up' : 'ok');

  // confirmed with the second of two mails
  const asked = await askFor('sent');
  await deliver(start);
  await resendConfirmation(db(), asked, later(minuteMs));
  await deliver(later(minuteMs));
  await confirmShare(db(), tokenIn(server().mails[1], 'confirm'), later(2 * minuteMs));
  await askFor('unconfirmed', { from: 'someone.else@Friend-Mail.example' });
  for (const friend of ['refused', 'held', 'bounced', 'late']) await askFor(friend, { sender: 'confirmed' });
  // a server that hangs up is left alone until the next round
  for (const minute of [3, 4, 5]) await deliver(later(minute * minuteMs));
  const bounced = { reason: 'bounced' as const, suppressedAt: later(6 * minuteMs) };
  await db()
    .insert(suppressions)
    .values({ recipientHash: mailboxHash(addressOf('bounced')), ...bounced });
  const [mail] = server().mails.filter(({ to }) => to.some((address) => address.startsWith('sent')));
  await suppress(db(), tokenIn(mail, 'never'), later(6 * minuteMs));
  await askFor('sent', { sender: 'confirmed', at: later(hourMs) });
  await askFor('suppressed', { sender: 'claimed' });
  await deliver(later(hourMs));
  for (let round = 1; round < 26; round += 1) await deliver(later(round * hourMs));
  await askFor('withdrawn', { sender: 'confirmed', at: later(30 * hourMs) });
  await askFor('owed', { sender: 'confirmed', at: later(30 * hourMs) });
  await killStory(db(), system, { ...story(), notice: 'It named the wrong bridge.' }, later(31 * hourMs));
  return tokens;
}

it('after 72 hours no table, dump or log holds an address, whatever became of the mails', async () => {
  const log = listenToTheLog();
  const tokens = await everyJourney();
  // a query that fails, with addresses among its values
  const stop = new AbortController();
  const broken = {
    name: 'a broken chore',
    restMs: 1,
    run: async () => {
      stop.abort();
      await db().execute(sql`select ${addressOf('sent')}::int`);
      return 0;
    },
  };
  await runChores(db() as Parameters<typeof runChores>[0], [broken], stop.signal);
  await deliver(later(31 * hourMs));
  await deliver(later(32 * hourMs));
  const phases = new Set((await db().select({ phase: outbox.phase }).from(outbox)).map(({ phase }) => phase));
  expect([...phases].sort()).toEqual(['dropped', 'failed', 'held', 'sent']);
  expect(found(await readEverything(db(), url())), 'nor does any while mail is owed').toEqual([]);

  await purgeShares(db(), later((30 + 72) * hourMs));
  const read = await readEverything(db(), url());
  expect(found(read)).toEqual([]);
  expect(read).toContain('share-story');
  for (const token of tokens) expect(await findShareStatus(db(), token, later(102 * hourMs))).toBeNull();
  const said = log.said();
  vi.restoreAllMocks();
  expect(said).toContain('a broken chore');
  expect(found(said)).toEqual([]);
});

it('and this would find one', () => {
  for (const address of addresses) {
    const sealed = JSON.stringify({ to: address });
    for (const hidden of [sealed, sealed.toUpperCase(), Buffer.from(sealed).toString('hex')]) {
      expect(found(`x ${hidden} y`)).not.toEqual([]);
    }
    for (const before of ['', '{', '{"']) {
      expect(found(Buffer.from(before + sealed).toString('base64url'))).not.toEqual([]);
    }
  }
});
