import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { print } from '#bench/figure.ts';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { senderCookie, senderProof } from '#lib/sharing/cookie.ts';
import { system } from '#lib/staff/permissions.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { stories } from '#lib/stories/schema.ts';
import { finish, startCrew } from '#testing/mail/crew.ts';
import { type ReceivedMail, startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';
import { fromNetwork, readForm, readShareForm, sendForm } from './form.ts';
import { forgetAsked, hardlyLimited } from './limits.ts';
import { countOpen, gated } from './outbox-designs.ts';
import { startPressAlone } from './paper.ts';
import { startPostfix } from './postfix.ts';
import { crashBeside } from './postfix-crash.ts';
import { type Judge, judgeOf } from './signature.ts';
import { until } from './until.ts';

const figure = 'the three mails through a real Postfix: not as they should be';

/** The three mails through a real Postfix, as their receiver sees them; and a worker that is killed beside it. */
export async function measurePostfix(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const receiver = await startMailServer();
  const postfix = await startPostfix(join(variables.DATA_DIR ?? '', 'postfix'), receiver.url);
  if ('missing' in postfix) {
    print({ figure, value: null, missing: postfix.missing });
    return receiver.close();
  }
  const { db, close } = connect(variables.DATABASE_URL ?? '', 2);
  try {
    const paper = { ...variables, ...hardlyLimited, SMTP_URL: postfix.url };
    const judge = await judgeOf(paper);
    const mails = await sendThreeMails(db, paper, receiver, children);
    const verdicts = await Promise.all(mails.map((mail) => inspect(mail, judge)));
    print({ figure, value: verdicts.filter(({ faults }) => faults.length > 0).length, mails: verdicts });
    receiver.mails.length = 0;
    await crashBeside(postfix, receiver, variables);
  } finally {
    postfix.stop();
    await receiver.close();
    await close();
  }
}

/** The confirmation, the story after it was confirmed, and the notice that a story was withdrawn. */
async function sendThreeMails(
  db: Db,
  paper: Record<string, string>,
  receiver: TestMailServer,
  children: ChildProcess[],
): Promise<ReceivedMail[]> {
  const origin = await startPressAlone(paper, children);
  const crew = await startCrew({ script: gated.script, size: 1, at: now(), variables: { ...paper, SITE_URL: origin } });
  const arrived = async (count: number) => {
    await finish(crew, () => countOpen(db));
    await until(() => receiver.mails.length >= count, `${count} mails from Postfix`);
  };
  try {
    await forgetAsked(db);
    const form = await readShareForm(origin);
    const [sender, recipient] = ['asks-postfix@example.com', 'friend-by-postfix@example.org'];
    await sendForm(form, { sender, recipient }, fromNetwork(1));
    await arrived(1);
    const link = /https?:\/\/\S+\/share\/confirm\/[\w-]+/.exec(receiver.mails[0]?.parsed.text ?? '')?.[0] ?? '';
    await sendForm(await readForm(link, 'token'), {});
    await arrived(2);
    await crew.stop();
    const cookie = `${senderCookie}=${senderProof(sender, now())}`;
    await sendForm(form, { sender, recipient: 'another-by-postfix@example.org' }, { ...fromNetwork(2), cookie });
    await kill(db, Number(form.fields.storyId));
    const later = await startCrew({
      script: gated.script,
      size: 1,
      at: now(),
      variables: { ...paper, SITE_URL: origin },
    });
    await finish(later, () => countOpen(db)).finally(later.stop);
    await until(() => receiver.mails.length >= 3, 'the notice from Postfix');
    return [...receiver.mails];
  } finally {
    await crew.stop().catch(() => {});
  }
}

async function kill(db: Db, id: number): Promise<void> {
  const [story] = await db.select({ version: stories.version }).from(stories).where(eq(stories.id, id));
  if (!story) throw new Error(`there is no story ${id}`);
  await killStory(db, system, { id, version: story.version, notice: 'It was wrong from beginning to end.' }, now());
}

type Inspected = { subject: string; dkim: string; faults: string[] };

async function inspect({ parsed, raw }: ReceivedMail, judge: Judge): Promise<Inspected> {
  const faults: string[] = [];
  const subject = parsed.subject ?? '';
  const isStory = /^List-Unsubscribe:/im.test(raw);
  if (isStory && !/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/im.test(raw))
    faults.push('no one-click header');
  const { result, aligned, dmarc, signed } = await judge(raw);
  if (result !== 'pass') faults.push(`DKIM: ${result}`);
  if (!aligned) faults.push('not aligned');
  if (dmarc !== 'pass') faults.push(`DMARC: ${dmarc}`);
  const wanted = isStory ? ['list-unsubscribe', 'list-unsubscribe-post'] : [];
  faults.push(...wanted.filter((name) => !signed.includes(name)).map((name) => `${name} is not signed`));
  const unsubscribe = isStory ? ', both List-Unsubscribe headers signed' : '';
  return { subject, dkim: faults.length === 0 ? `${result}, aligned${unsubscribe}` : result, faults };
}
