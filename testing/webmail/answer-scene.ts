import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import { system } from '#lib/staff/permissions.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import { tellOfAnswer } from '#lib/webmail/answers/sending/answer-news.ts';
import { type LeavingAnswer, sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { composeAnswers } from '#testing/webmail/compose-answers.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { readHere } from '#testing/webmail/read-here.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';
import { comingMail, type TestBox, testBoxFor } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

type Words = Parameters<typeof draftWords>[0];

const paper = { name: 'Action News', address: 'share@paper.example' };

/** What the tests of sending have at hand: a box where Kim may answer, and a mail server, both empty with each test. */
export function answerScene(start: Date, purpose: BoxPurpose = 'general') {
  const database = testDatabase();
  const originals = testOriginals();
  const held: { server?: TestMailServer; transport?: MailTransport; box?: TestBox; kim?: TestPerson } = {};
  const db = () => database.current().db;
  const box = () => given(held.box);
  const kim = () => given(held.kim).actor;
  const tools = (): MailTools => ({ storage: originals.current(), readApart: readHere });

  beforeAll(async () => {
    held.kim = await testPerson(db(), 'reporter', start);
  });
  beforeEach(async () => {
    await db().delete(outbox);
    held.server = await startMailServer();
    held.transport = smtpTransport(held.server.url, paper);
    held.box = await boxOfKim();
  });
  afterEach(async () => {
    held.transport?.close();
    await held.server?.close();
  });

  async function boxOfKim(): Promise<TestBox> {
    const made = await testBoxFor(db(), purpose, start);
    await grantBox(db(), system, { box: made.slug, person: kim().id, right: 'answer' }, start);
    return made;
  }
  const write = async (words: Words = {}) =>
    saveDraft(db(), kim(), { box: box().slug, draft: draftWords(words) }, start);
  const send = async (words: Words = {}, leaveAt?: Date): Promise<LeavingAnswer> => {
    const { id, version } = await write(words);
    return sendDraft(db(), kim(), { box: box().slug, id, version, ...(leaveAt && { leaveAt }) }, start, tools());
  };
  return {
    database,
    db,
    box,
    kim,
    tools,
    /** Where its originals lie. */
    root: () => originals.current().root,
    server: () => given(held.server),
    transport: () => given(held.transport),
    later: (ms: number) => new Date(start.getTime() + ms),
    boxOfKim,
    /** Keeps a draft of Kim's in the box. */
    write,
    /** Writes one and sends it. */
    send,
    /** A mail that somebody wrote to the box. */
    receive: (mail: WrittenMail = {}) =>
      deliverMessage(db(), originals.current(), comingMail(box().boxId, mail), start),
    /** What is due goes out, as the worker does it. */
    deliver: (at: Date, transport = given(held.transport)) =>
      deliverDueMail(db(), transport, () => at, composeAnswers(tools()), { tell: tellOfAnswer }),
    answer: async (id: string) =>
      (await db().select().from(webmailAnswers).where(eq(webmailAnswers.id, id)))[0] ?? null,
    mails: () => db().select().from(outbox).orderBy(outbox.subjectId),
  };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is there inside tests only');
  return value;
}
