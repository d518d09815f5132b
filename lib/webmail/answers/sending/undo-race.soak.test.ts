import { setTimeout as sleep } from 'node:timers/promises';
import { eq, like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { secondMs } from '#lib/clock.ts';
import { outbox } from '#lib/mail/schema.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';

const start = new Date('2026-11-30T19:05:00Z');
const { db, box, boxOfKim, kim, server, later, send, deliver, answer } = answerScene(start);
const due = later(10 * secondMs);
const answers = soakCount(300);
const atOnce = 10;

test(
  `of ${answers} answers that are called back as they leave, each is sent to all or undone, never both`,
  async () => {
    const random = seededRandom(8);
    const transports = [1, 2].map(() =>
      smtpTransport(server().url, { name: 'Action News', address: 's@paper.example' }),
    );
    const house = await boxOfKim();
    const counts = { sent: 0, undone: 0 };
    for (let done = 0; done < answers; done += atOnce) {
      const ids: string[] = [];
      for (let number = 0; number < atOnce; number += 1)
        ids.push((await send({ to: 'ann@river.example, bo@mill.example', cc: number % 3 ? '' : house.address })).id);
      const before = server().mails.length;
      let isOver = false;
      const workers = transports.map(async (transport) => {
        // ten seconds are over for them at this moment
        while (!isOver) if ((await deliver(due, transport)) === 0) await sleep(1);
      });
      const undone = await Promise.all(
        ids.map(async (id) => {
          await sleep(random() * 150);
          return (await undoAnswer(db(), kim(), { box: box().slug, id }, due)).kind;
        }),
      );
      const owed = () => db().select({ error: outbox.lastError }).from(outbox).where(eq(outbox.phase, 'owed'));
      try {
        await expect.poll(owed, { timeout: 20_000 }).toEqual([]);
      } finally {
        isOver = true;
        await Promise.all(workers);
      }
      for (const [place, id] of ids.entries()) {
        const isUndone = undone[place] === 'undone';
        const mailId = (await answer(id))?.mailId ?? 'none';
        const came = server().mails.filter(({ parsed }) => parsed.messageId === `<${mailId}>`);
        const kept = (await answer(id))?.sentMessageId ?? null;
        const drafts = await db().select().from(webmailDrafts).where(eq(webmailDrafts.id, id));
        const rows = await db()
          .select()
          .from(outbox)
          .where(like(outbox.subjectId, `${id}/%`));
        if (isUndone) {
          counts.undone += 1;
          expect([came.length, kept, rows.length, drafts[0]?.phase]).toEqual([0, null, 0, 'writing']);
        } else {
          counts.sent += 1;
          const recipients = place % 3 ? 2 : 3;
          expect([came.length, kept !== null, rows.length, drafts.length]).toEqual([2, true, recipients, 0]);
          expect(rows.every(({ phase }) => phase === 'sent')).toBe(true);
        }
      }
      const sentNow = ids.filter((_, place) => undone[place] === 'tooLate').length;
      expect(server().mails.length - before).toBe(2 * sentNow);
    }
    for (const transport of transports) transport.close();
    const out = await db().$count(webmailMessages, eq(webmailMessages.direction, 'out'));
    expect(out).toBe(counts.sent);
    // otherwise it was no race
    expect(Math.min(counts.sent, counts.undone)).toBeGreaterThan(answers / 20);
  },
  soakTimeoutMs(60_000),
);
