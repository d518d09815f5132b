import { sql } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { minuteMs } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { workForParent } from '#testing/mail/worker.ts';

/** The rival: lease, send, mark as sent; what a lost worker had leased is sent again. As most queues do it. */
const lanes = 4;
const leaseMs = 10 * minuteMs;
const { hostname, port } = new URL(env().SMTP_URL ?? '');
const transporter = createTransport({ host: hostname, port: Number(port), pool: true, maxConnections: lanes });

workForParent(async (clock) => {
  const handled = await Promise.all(Array.from({ length: lanes }, () => sendNext(clock())));
  return handled.filter(Boolean).length;
});

async function sendNext(at: Date): Promise<boolean> {
  const [row] = await database().execute(sql`
    update plain_outbox set phase = 'sending', due_at = ${new Date(at.getTime() + leaseMs).toISOString()}
    where id = (
      select id from plain_outbox where phase in ('owed', 'sending') and due_at <= ${at.toISOString()}
      order by due_at limit 1 for update skip locked
    )
    returning id`);
  if (!row) return false;
  const id = String(row.id);
  const line = 'What the council decided, and what it did not. ';
  await transporter.sendMail({
    messageId: `<${id}@news.example>`,
    from: 'share@news.example',
    to: `${id}@reader.example`,
    subject: 'A letter',
    text: `${line}\n`.repeat(40),
    html: `<p>${line.repeat(40)}</p>`,
  });
  await database().execute(sql`update plain_outbox set phase = 'sent' where id = ${id}`);
  return true;
}
