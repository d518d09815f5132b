import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { provideEnv } from '#lib/env.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { mailTransport } from '#lib/mail/transport/transport.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { staffSessions } from '#lib/staff/schema.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { tellOfAnswer } from '#lib/webmail/answers/sending/answer-news.ts';
import { keepOwedCopies } from '#lib/webmail/answers/sending/keep-owed-copies.ts';
import { listAnswers } from '#lib/webmail/answers/sending/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import type { DraftKind } from '#lib/webmail/answers/types.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { composeAnswers } from '#testing/webmail/compose-answers.ts';
import { listFolder } from '#testing/webmail/contract/lists-conversations.ts';
import { dovecotPassword } from '#testing/webmail/imap/dovecot.ts';
import { type ImapTestBox, imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { type ImapProxy, startImapProxy } from '#testing/webmail/imap/imap-proxy.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';
import { readHere } from '#testing/webmail/read-here.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

/** A box at a mail server where Kim may answer, new with each test, and the server that answers are submitted to. */
export function answersAtServer(start: Date) {
  const database = testDatabase();
  const originals = testOriginals();
  const server = testMailServer();
  const db = () => database.current().db;
  const held: { proxy?: ImapProxy; smtp?: TestMailServer; kim?: Actor & { id: string }; box?: ImapTestBox } = {};
  const proxy = () => given(held.proxy);
  const smtp = () => given(held.smtp);
  const kim = () => given(held.kim);
  const box = () => given(held.box);
  beforeAll(async () => {
    held.proxy = await startImapProxy(server.current().port);
    provideEnv({ IMAP_URL: `imap://127.0.0.1:${proxy().port}`, DATABASE_URL: database.current().url });
    const { actor } = await testPerson(db(), 'reporter', start);
    held.kim = actor;
    // whoever is signed in holds the connections that they open
    const times = { createdAt: start, updatedAt: start, expiresAt: new Date('2999-01-01T00:00:00Z') };
    await db()
      .insert(staffSessions)
      .values({ id: 's', token: 't', userId: actor.id, ...times });
  });
  beforeEach(async () => {
    await db().delete(outbox);
    held.smtp = await startMailServer({ password: dovecotPassword });
    held.box = await imapTestBox(db(), server.current(), start, { port: proxy().port });
    await grantBox(db(), system, { box: box().slug, person: kim().id, right: 'answer' }, start);
  });
  afterEach(async () => {
    proxy().setAway(false);
    closeAllConnections();
    await smtp().close();
  });
  afterAll(async () => {
    provideEnv({ IMAP_URL: '', DATABASE_URL: '' });
    await proxy().stop();
    await closeDatabase();
  });

  const tools = () => ({ storage: originals.current(), readApart: readHere });
  const asPortal = () => ({ ...box().accountFor(kim().id), box: { boxId: box().boxId } });
  const keepCopies = (at: Date) => keepOwedCopies(db(), originals.current(), () => at, 10, asPortal);

  /** Puts a mail into its inbox. @returns the message and its conversation */
  async function receive(mail: WrittenMail) {
    const appended = await (await box().other()).append('INBOX', writeMail(mail), [], start);
    await listFolder(box().storeFor(kim().id), 'inbox');
    return box().find('inbox', (appended ? appended.uid : 0) ?? 0);
  }

  /** Begins an answer as its page does, and keeps it. */
  async function write(as: DraftKind, message: string | null, words: { to?: string; body?: string } = {}) {
    const begun = await beginDraft(db(), kim(), { box: box().slug, message, as }, start);
    const { identity, to, cc, bcc, subject, body } = begun;
    const typed = { identity, to, cc, bcc, subject: subject || 'The river', body, ...words };
    const draft = { ...typed, id: begun.id, version: 0, savedBy: 'window 1', kind: as, answersId: begun.answersId };
    const { id, version } = await saveDraft(db(), kim(), { box: box().slug, draft }, start);
    return { begun, id, version };
  }

  async function send(as: DraftKind, message: string | null, words?: { to?: string; body?: string }) {
    const { id, version } = await write(as, message, words);
    return sendDraft(db(), kim(), { box: box().slug, id, version }, start, tools());
  }

  /** What is due goes out, as the worker does it. */
  async function deliver(at: Date) {
    const env = { SUBMISSION_URL: smtp().url, MAIL_FROM: 'share@paper.example', SITE_NAME: 'Action News' };
    const paths = { DATA_DIR: '/nowhere', DKIM_SELECTOR: 'news', DKIM_KEY_FILE: '/nowhere/none.pem' };
    const transport = mailTransport({ SMTP_URL: undefined, BOUNCE_ADDRESS: undefined, ...env, ...paths });
    await deliverDueMail(db(), transport, () => at, composeAnswers(tools()), { tell: tellOfAnswer });
    transport.close();
  }

  /** The mails in Sent, as the server has them. */
  async function sentAtServer(): Promise<string[]> {
    const client = await box().other();
    await client.mailboxOpen('Sent');
    const mails = await client.fetchAll('1:*', { uid: true, source: true }, { uid: true }).catch(() => []);
    return mails.map(({ source }) => source?.toString() ?? '');
  }

  const answersIn = (conversation: string | null) =>
    listAnswers(db(), kim(), { box: box().slug, conversation: conversation ?? '' });
  return {
    db,
    originals,
    tools,
    proxy,
    smtp,
    kim,
    box,
    asPortal,
    keepCopies,
    receive,
    write,
    send,
    deliver,
    sentAtServer,
    answersIn,
  };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is there inside tests only');
  return value;
}
