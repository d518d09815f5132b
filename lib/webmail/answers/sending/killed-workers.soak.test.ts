import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secondMs } from '#lib/clock.ts';
import { outbox } from '#lib/mail/schema.ts';
import { maxConnections } from '#lib/mail/transport/smtp-transport.ts';
import { projectPath } from '#lib/project.ts';
import { system } from '#lib/staff/permissions.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailAnswers, webmailDrafts, webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { subjectOfAnswer } from '#lib/webmail/answers/sending/answer-mail.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { startSlowServer } from '#testing/mail/account.ts';
import { finish, killAtTimes, startCrew } from '#testing/mail/crew.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { plain } from '#testing/webmail/kept-words.ts';
import { readHere } from '#testing/webmail/read-here.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';

const database = testDatabase();
const start = new Date('2026-11-30T19:05:00Z');
const due = new Date(start.getTime() + 10 * secondMs);
const answers = soakCount(500);
const kills = soakCount(20);
const mostRecipients = 20;

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'action-news-answers-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const db = () => database.current().db;
const tools = () => ({ storage: originalsIn(join(dataDir, 'post')), readApart: readHere });

/** Words that are in drafts, notes and blind copies, and may be in no mail. */
const secrets = ['Unfinished-thought', 'Between-colleagues', 'hidden'];

/** To whom an answer goes: people, some of them unseen by the others, and every third time another box of ours. */
function drawRecipients(random: () => number, number: number, house: TestBox) {
  const people = Array.from({ length: 1 + Math.floor(random() * mostRecipients) }, (_, place) => `${number}-${place}`);
  const unseen = number % 4 === 0 ? people.splice(-1) : [];
  const to = people.map((person) => `reader${person}@river.example`);
  return {
    to: [...to, ...(number % 3 === 0 ? [house.address] : [])].join(', '),
    bcc: unseen.map((person) => `hidden${person}@river.example`).join(),
  };
}

async function sendAll(random: () => number, kim: TestPerson['actor'], boxes: readonly TestBox[]): Promise<void> {
  for (let number = 0; number < answers; number += 1) {
    const [box, house] = [boxes[number % 3], boxes[(number + 1) % 3]];
    if (!box || !house) throw new Error('there are three boxes');
    const mail = comingMail(box.boxId, { headers: { messageId: `${number}@river.example` } });
    const { messageId, conversationId } = await deliverMessage(db(), tools().storage, mail, start);
    const note = { conversationId, staffId: kim.id, text: plain(`Between-colleagues ${number}`), createdAt: start };
    await db().insert(webmailNotes).values(note);
    const answersId = String(messageId);
    const keep = (words: Parameters<typeof draftWords>[0]) =>
      saveDraft(db(), kim, { box: box.slug, draft: draftWords({ kind: 'reply', answersId, ...words }) }, start);
    await keep({ body: `Unfinished-thought ${number}` });
    const { id, version } = await keep({ ...drawRecipients(random, number, house), body: `Answer ${number}` });
    await sendDraft(db(), kim, { box: box.slug, id, version }, start, tools());
  }
}

/** How it stands with every recipient. */
async function listMails() {
  const recipients = await db()
    .select({
      answerId: webmailRecipients.answerId,
      position: webmailRecipients.position,
      address: webmailRecipients.address,
      mailId: webmailAnswers.mailId,
      rawHash: webmailAnswers.rawHash,
    })
    .from(webmailRecipients)
    .innerJoin(webmailAnswers, eq(webmailAnswers.id, webmailRecipients.answerId))
    .orderBy(asc(webmailRecipients.answerId), asc(webmailRecipients.position));
  const rows = await db().select({ subjectId: outbox.subjectId, phase: outbox.phase }).from(outbox);
  const phases = new Map(rows.map(({ subjectId, phase }) => [subjectId, phase]));
  return recipients.map(({ answerId, position, mailId, ...row }) => ({
    ...row,
    name: `${mailId.split('@')[0]} ${row.address}`,
    phase: phases.get(subjectOfAnswer(answerId, position)) ?? 'gone',
  }));
}

test(
  `of ${answers} answers nothing is sent twice or lost, whoever is killed of those who deliver them`,
  async () => {
    const random = seededRandom(7);
    const kim = await testPerson(db(), 'reporter', start);
    const boxes = [await testBox(db(), start), await testBox(db(), start), await testBox(db(), start)];
    for (const { slug } of boxes)
      await grantBox(db(), system, { box: slug, person: kim.actor.id, right: 'answer' }, start);
    await sendAll(random, kim.actor, boxes);
    const house = new Map(boxes.map(({ address, boxId }) => [address, boxId]));
    const owed = await listMails();
    const outside = owed.filter(({ address }) => !house.has(address));

    const nameOf = (id: string, to: string) => `${id} ${to}`;
    const server = await startSlowServer(random, { leastMs: 5, mostMs: 25, nameOf, silentShare: 0.01 });
    const crew = await startCrew({
      script: projectPath('testing', 'webmail', 'answer-process.ts'),
      size: 2,
      at: due,
      variables: {
        DATABASE_URL: database.current().url,
        SMTP_URL: server.url,
        MAIL_FROM: 'share@paper.example',
        DATA_DIR: dataDir,
      },
    });
    // more than one worker can have in hand: each of them is between a final dot and its answer
    await server.silently(maxConnections + 1, () => crew.kill(0));
    await killAtTimes(crew, { size: 2, times: kills - 1, mails: outside.length, random, arrival: server.arrival });
    const ended = ['sent', 'held', 'failed', 'dropped'];
    await finish(crew, async () => (await listMails()).filter(({ phase }) => !ended.includes(phase)).length);
    await crew.stop();
    await server.close();

    const mails = await listMails();
    const unsure = mails.filter(({ phase }) => phase === 'held');
    const copies = (name: string) => server.accepted.get(name) ?? 0;
    expect([...server.accepted].filter(([, count]) => count > 1)).toEqual([]);
    expect(mails.filter(({ phase }) => phase !== 'sent' && phase !== 'held')).toEqual([]);
    const lost = mails.filter(
      ({ address, name, phase }) => !house.has(address) && phase === 'sent' && copies(name) === 0,
    );
    expect(lost).toEqual([]);
    expect(unsure.some(({ name }) => copies(name) === 1)).toBe(true);
    expect(server.accepted.size).toBeGreaterThan(outside.length * 0.8);

    const stored = await db()
      .select({ boxId: webmailMessages.boxId, hash: webmailMessages.rawHash, direction: webmailMessages.direction })
      .from(webmailMessages);
    const inBox = (direction: 'in' | 'out', boxId: number, hash: string) =>
      stored.filter((row) => row.direction === direction && row.boxId === boxId && row.hash === hash).length;
    // each answer once in Sent, each mail within the house once, and by no mail server
    const sent = await db().select().from(webmailAnswers);
    expect(sent.filter(({ boxId, rawHash }) => inBox('out', boxId, rawHash) !== 1)).toEqual([]);
    expect(stored.filter(({ direction }) => direction === 'out')).toHaveLength(answers);
    const within = mails.filter(({ address }) => house.has(address));
    expect(within.filter(({ address, rawHash }) => inBox('in', house.get(address) ?? 0, rawHash) !== 1)).toEqual([]);
    expect(within.filter(({ name }) => copies(name) > 0)).toEqual([]);
    // the drafts that were not sent are there, those that were are not
    expect(await db().$count(webmailDrafts)).toBe(answers);

    const bytes = new Set(server.mails.map(({ raw }) => raw));
    expect(bytes.size).toBe(new Set(server.mails.map(({ parsed }) => parsed.messageId)).size);
    const told = [...bytes].filter((raw) => secrets.some((secret) => raw.toLowerCase().includes(secret.toLowerCase())));
    expect(told).toEqual([]);
  },
  soakTimeoutMs(300_000),
);
