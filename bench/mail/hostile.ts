import type { ChildProcess } from 'node:child_process';
import MailComposer from 'nodemailer/lib/mail-composer';
import { print } from '#bench/figure.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { mailTransport } from '#lib/mail/transport/transport.ts';
import { composeMails } from '#lib/sharing/mails/templates.ts';
import { startMailServer } from '#testing/mail/mail-server.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { attack } from '#testing/sharing/hostile.ts';
import { attacker, hostilePayloads } from '#testing/sharing/payloads.ts';
import { readShareForm } from './form.ts';
import { forgetAsked } from './limits.ts';
import { startPressAlone } from './paper.ts';

const count = 10_000;
const siteUrl = 'https://news.example';

/** What hostile input in the form's fields does to the mails, beside Nodemailer with the same texts as its `to`. */
export async function measureHostile(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const { fields } = await readShareForm(await startPressAlone(variables, children));
  const { db, close } = connect(variables.DATABASE_URL ?? '', 5);
  const server = await startMailServer();
  const transport = mailTransport({
    ...env(),
    SMTP_URL: server.url,
    DATA_DIR: variables.DATA_DIR ?? '',
    MAIL_FROM: 'share@news.example',
    SITE_NAME: 'Action News',
  });
  const compose = composeMails({ name: 'Action News', url: siteUrl, postalAddress: '1 Centre Street' });
  const deliver = async (at: Date) => {
    while ((await deliverDueMail(db, transport, () => at, compose)) > 0);
  };
  const payloads = hostilePayloads(count, seededRandom(10));
  try {
    await forgetAsked(db);
    const target = { db, storyId: Number(fields.storyId), siteUrl, start: now(), server, deliver };
    const damage = await attack(target, payloads);
    const { extraRecipients, extraHeaderLines, changedLines, urls } = damage;
    print({
      figure: `${count} hostile payloads in every field: extra recipients + extra header lines + changed lines + URLs`,
      value: extraRecipients + extraHeaderLines + changedLines + urls + (damage.accepted - damage.mails),
      ...damage,
      'nodemailer, to: the same payload': countTalkedInto(payloads),
    });
  } finally {
    transport.close();
    await server.close();
    await close();
  }
}

/** Into how many mails to the attacker, or to several people, Nodemailer can be talked by a text. */
function countTalkedInto(payloads: readonly string[]): { mails: number; toAttacker: number; toSeveral: number } {
  const envelopes = payloads.map((payload) => {
    const mail = new MailComposer({ from: 'share@news.example', to: payload, subject: 'A story', text: 'A story' });
    return mail.compile().getEnvelope().to;
  });
  return {
    mails: envelopes.filter((to) => to.length > 0).length,
    toAttacker: envelopes.filter((to) => to.some((address) => address.toLowerCase().endsWith(`@${attacker}`))).length,
    toSeveral: envelopes.filter((to) => to.length > 1).length,
  };
}
