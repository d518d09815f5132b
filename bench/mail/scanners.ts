import type { ChildProcess } from 'node:child_process';
import { print } from '#bench/figure.ts';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { suppressions } from '#lib/mail/schema.ts';
import { shares } from '#lib/sharing/schema.ts';
import { finish, startCrew } from '#testing/mail/crew.ts';
import { type ReceivedMail, startMailServer } from '#testing/mail/mail-server.ts';
import { fromNetwork, readForm, readShareForm, sendForm } from './form.ts';
import { forgetAsked, hardlyLimited } from './limits.ts';
import { countOpen, gated } from './outbox-designs.ts';
import { startPressAlone } from './paper.ts';

const readers = 5;
const times = 50;

/** Mail programs and scanners open every link of a mail, some of them often: nothing may come of it. */
export async function measureScanners(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const { db, close } = connect(variables.DATABASE_URL ?? '', 2);
  const server = await startMailServer();
  const paper = { ...variables, ...hardlyLimited, SMTP_URL: server.url };
  const origin = await startPressAlone(paper, children);
  const crew = await startCrew({ script: gated.script, size: 1, at: now(), variables: { ...paper, SITE_URL: origin } });
  const delivered = async () => {
    await finish(crew, () => countOpen(db));
    return server.mails.splice(0);
  };
  const before = await usedBy(db);
  try {
    const form = await readShareForm(origin);
    await forgetAsked(db);
    for (let number = 1; number <= readers; number += 1) {
      const addresses = { sender: `scanned${number}@example.com`, recipient: `scanned-friend${number}@example.org` };
      await sendForm(form, addresses, fromNetwork(number));
    }
    const confirmations = await delivered();
    const links = confirmations.map((mail) => linksOf(mail, origin));
    for (const link of links.flat()) await scan(link);
    const friendMails = (await delivered()).length;
    const usedByLooking = minus(await usedBy(db), before);

    const confirmLinks = links.flatMap((all) => all.filter((link) => link.includes('/share/confirm/')).slice(0, 1));
    for (const link of confirmLinks) await sendForm(await readForm(link, 'token'), {});
    const stories = await delivered();
    const storyLinks = stories.flatMap((mail) => linksOf(mail, origin));
    for (const link of storyLinks) await scan(link);
    const usedAfterwards = minus(await usedBy(db), before);
    print({
      figure: `every link of ${readers} confirmations opened ${times} times by GET and by HEAD: friends mailed + tokens used`,
      value: friendMails + usedByLooking.confirmed + usedByLooking.suppressed + usedAfterwards.suppressed,
      links: links.flat().length + storyLinks.length,
      friendMailsBeforePost: friendMails,
      tokensUsedByGet: usedByLooking.confirmed + usedByLooking.suppressed + usedAfterwards.suppressed,
      friendMailsAfterPost: stories.length,
      confirmedByPost: usedAfterwards.confirmed,
    });
  } finally {
    await crew.stop();
    await server.close();
    await close();
  }
}

type Used = { confirmed: number; suppressed: number };

async function usedBy(db: Db): Promise<Used> {
  const states = await db.select({ state: shares.state }).from(shares);
  const suppressed = await db.select().from(suppressions);
  return { confirmed: states.filter(({ state }) => state === 'confirmed').length, suppressed: suppressed.length };
}

const minus = (after: Used, before: Used): Used => ({
  confirmed: after.confirmed - before.confirmed,
  suppressed: after.suppressed - before.suppressed,
});

/** Every address of ours in a mail, in its text, its HTML and its header. */
function linksOf({ parsed, raw }: ReceivedMail, origin: string): string[] {
  const unfolded = raw.replace(/\r\n[ \t]+/g, '');
  const found = `${parsed.text} ${parsed.html} ${unfolded}`.match(/https?:\/\/[^\s"'<>]+/g) ?? [];
  // raw is quoted-printable: a link that is broken or escaped there is whole in the text
  return [...new Set(found)].filter((link) => link.startsWith(origin) && !link.includes('='));
}

async function scan(link: string): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(link, { method, redirect: 'manual' });
      await answer.arrayBuffer();
    }
  }
}
