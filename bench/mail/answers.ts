import type { ChildProcess } from 'node:child_process';
import { percentile, print, round } from '#bench/figure.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { senderCookie, senderProof } from '#lib/sharing/cookie.ts';
import { finish, startCrew } from '#testing/mail/crew.ts';
import { startMailServer } from '#testing/mail/mail-server.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { type Form, fromNetwork, readShareForm, sendForm } from './form.ts';
import { forgetAsked, hardlyLimited } from './limits.ts';
import { countOpen, gated } from './outbox-designs.ts';
import { startPressAlone } from './paper.ts';
import { type Kind, kinds, makeRecipients } from './recipients.ts';

const rounds = 200;
const warmUp = 10;
/** Of whom what they see is compared, before and after the worker has been there. */
const compared = 20;

/** Whether a sender can tell from the answer, its page or its time what a recipient's address is. */
export async function measureAnswers(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const { db, close } = connect(variables.DATABASE_URL ?? '', 2);
  const server = await startMailServer();
  const paper = { ...variables, ...hardlyLimited, SMTP_URL: server.url };
  const origin = await startPressAlone(paper, children);
  const form = await readShareForm(origin);
  try {
    for (const proven of [false, true]) {
      const seen = await askAll(form, proven, () => forgetAsked(db), await makeRecipients(db, rounds + warmUp));
      const before = await wordsOf(origin, seen);
      const crewVariables = { ...paper, SITE_URL: origin };
      const crew = await startCrew({ script: gated.script, size: 1, at: now(), variables: crewVariables });
      await finish(crew, () => countOpen(db));
      await crew.stop();
      const after = await wordsOf(origin, seen);
      const medians = kinds.map((kind) => percentile(seen.times[kind], 0.5));
      print({
        figure: `${proven ? 'known' : 'new'} senders: greatest difference of median milliseconds by recipient, ÷ 5 ms`,
        ratio: round((Math.max(...medians) - Math.min(...medians)) / 5),
        mediansMs: Object.fromEntries(kinds.map((kind, place) => [kind, round(medians[place] ?? 0)])),
        differenceMs: round(Math.max(...medians) - Math.min(...medians)),
        rounds,
        differentWords: { atOnce: before.size - 1, afterDelivery: after.size - 1 },
        friendsMailed: kinds.filter((kind) => server.mails.some(({ to }) => to[0]?.startsWith(`friend-${kind}`))),
      });
      server.mails.length = 0;
    }
  } finally {
    await server.close();
    await close();
  }
}

type Seen = { times: Record<Kind, number[]>; answers: { kind: Kind; answer: string; location: string }[] };

async function askAll(
  form: Form,
  proven: boolean,
  beforeRound: () => Promise<void>,
  recipients: Record<Kind, string[]>,
): Promise<Seen> {
  const random = seededRandom(4);
  const seen: Seen = { times: { fresh: [], suppressed: [], bounced: [], limited: [] }, answers: [] };
  for (let turn = 0; turn < rounds + warmUp; turn += 1) {
    await beforeRound();
    // in another order each time, so that none is always the first after a pause
    for (const kind of kinds.toSorted(() => random() - 0.5)) {
      const number = seen.answers.length + (proven ? 100_000 : 0);
      const sender = `teller${number}@example.com`;
      const cookie = proven ? { cookie: `${senderCookie}=${senderProof(sender, now())}` } : {};
      const values = { sender, recipient: recipients[kind][turn] ?? '' };
      const { status, headers, body, ms } = await sendForm(form, values, { ...fromNetwork(number), ...cookie });
      const told = { status, location: headers.location, cookies: headers['set-cookie'], length: body.length };
      seen.answers.push({ kind, answer: blurred(JSON.stringify(told)), location: headers.location ?? '/' });
      if (turn >= warmUp) seen.times[kind].push(ms);
    }
  }
  return seen;
}

/** The different things senders see: the answer and the page it leads to. */
async function wordsOf(origin: string, { answers }: Seen): Promise<Set<string>> {
  const words = new Set(answers.map(({ answer }) => answer));
  if (words.size > 1) return words;
  const pages = new Set<string>();
  for (const { location } of answers.slice(-compared * kinds.length)) {
    const page = await fetch(new URL(location, origin));
    pages.add(blurred(`${page.status} ${await page.text()}`));
  }
  return pages;
}

/** Without what is another for everybody: tokens, and when they asked. */
function blurred(text: string): string {
  return text.replace(/<time[^>]*>[^<]*<\/time>/g, '…').replace(/[\w-]{24,}/g, '…');
}
