import { setTimeout as sleep } from 'node:timers/promises';
import type { MailPhase } from '#lib/mail/types.ts';
import { type SmtpAnswer, startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

/** What a mail server accepted, by the outbox row's id in the Message-ID, or by `nameOf`. */
export type CountingServer = TestMailServer & {
  accepted: ReadonlyMap<string, number>;
  /** Settles when it has seen so many mails. */
  arrival: (count: number) => Promise<void>;
  /** Answers nobody, waits until so many mails wait for their answer, acts, and answers again. */
  silently: (unanswered: number, act: () => Promise<void>) => Promise<void>;
};

type Slowness = {
  leastMs: number;
  mostMs: number;
  /** What tells mails apart, by the Message-ID's left part and the recipient. */
  nameOf?: (id: string, to: string) => string;
  /** Of so many it says nothing, and hangs up. */
  silentShare?: number;
};

/**
 * A mail server that has accepted a mail when the final dot has come, and says so a little later: whoever dies in
 * between has sent it all the same.
 */
export async function startSlowServer(
  random: () => number,
  { leastMs, mostMs, nameOf = (id) => id, silentShare = 0 }: Slowness,
): Promise<CountingServer> {
  const server = await startMailServer();
  const accepted = new Map<string, number>();
  const waiting = new Set<{ isSo: () => boolean; done: () => void }>();
  let arrived = 0;
  let unanswered = 0;
  let silence = Promise.resolve();
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      if (isSo()) resolve();
      else waiting.add({ isSo, done: resolve });
    });
  server.onMessage = async (raw, [to = '']): Promise<SmtpAnswer> => {
    const id = nameOf(/^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? 'none', to);
    accepted.set(id, (accepted.get(id) ?? 0) + 1);
    arrived += 1;
    unanswered += 1;
    for (const waiter of waiting) if (waiter.isSo()) waiter.done();
    await sleep(leastMs + random() * (mostMs - leastMs));
    await silence;
    unanswered -= 1;
    return random() < silentShare ? 'hang up' : 'ok';
  };
  return Object.assign(server, {
    accepted,
    arrival: (count: number) => until(() => arrived >= count),
    silently: async (count: number, act: () => Promise<void>) => {
      let speak = () => {};
      silence = new Promise((resolve) => {
        speak = resolve;
      });
      await until(() => unanswered >= count);
      await act();
      speak();
    },
  });
}

export type Account = {
  owed: number;
  /** Copies the mail server accepted. */
  copies: number;
  /** Copies beyond each mail's first. */
  duplicates: number;
  sent: number;
  /** For a person to settle: some were accepted, some not. */
  held: { accepted: number; notAccepted: number };
  failed: number;
  /** Neither accepted nor held nor failed, or called sent and not accepted. */
  lost: number;
};

/** Compares what the outbox says of each mail with what the mail server has. */
export function account(
  rows: readonly { id: string; phase: MailPhase }[],
  accepted: ReadonlyMap<string, number>,
): Account {
  const inPhase = (phase: MailPhase) => rows.filter((row) => row.phase === phase);
  const held = inPhase('held');
  const heldAccepted = held.filter(({ id }) => accepted.has(id)).length;
  const copies = [...accepted.values()].reduce((sum, each) => sum + each, 0);
  const ended = new Set<MailPhase>(['sent', 'held', 'failed']);
  return {
    owed: rows.length,
    copies,
    duplicates: copies - accepted.size,
    sent: inPhase('sent').length,
    held: { accepted: heldAccepted, notAccepted: held.length - heldAccepted },
    failed: inPhase('failed').length,
    lost: rows.filter(({ id, phase }) => !ended.has(phase) || (phase === 'sent' && !accepted.has(id))).length,
  };
}
