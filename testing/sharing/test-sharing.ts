import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { outbox, suppressions } from '#lib/mail/schema.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import { type AskingReader, askShare } from '#lib/sharing/ask-share.ts';
import { composeMails } from '#lib/sharing/mails/templates.ts';
import { shareLimits, shares } from '#lib/sharing/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newCalgary } from '#testing/editions.ts';
import { type ReceivedMail, startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

/** Publishes a story of a new edition and section, for the tests of what is done with stories. */
export async function publishTestStory(
  db: Db,
  now: Date,
  content: Partial<StoryContent> = {},
  embargoUntil: Date | null = null,
): Promise<StoryVersion> {
  const slug = `e${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const editionId = await addEdition(db, system, { ...newCalgary, slug }, now);
  const sectionId = await addSection(db, system, { slug, name: 'Local' }, now);
  const draft = await createStory(
    db,
    system,
    {
      slug: '',
      sectionId,
      editionIds: [editionId],
      topicIds: [],
      prominence: 'standard',
      language: 'en-CA',
      kicker: 'River',
      headline: 'Bridge opens <early> & "under budget"',
      deck: 'A deck of one line.',
      bylines: ['Ana Reporter'],
      dateline: 'CALGARY',
      leadPicture: null,
      body: [{ type: 'paragraph', text: [{ text: 'The bridge opened on Monday.' }] }],
      wire: null,
      ...content,
    },
    now,
  );
  return publishStory(db, system, { ...draft, publishAt: null, embargoUntil }, now);
}

type Ask = AskingReader & { from: string; to: string; at: Date };

/** What the tests of sharing have at hand: a database, a public story and a mail server that both begin empty. */
export function testSharing(start: Date) {
  const database = testDatabase();
  const held: { server?: TestMailServer; transport?: MailTransport; story?: StoryVersion } = {};

  beforeAll(async () => {
    held.server = await startMailServer();
    held.transport = smtpTransport(held.server.url, { name: 'Action News', address: 'share@news.example' });
  });
  afterAll(async () => {
    held.transport?.close();
    await held.server?.close();
  });
  beforeEach(async () => {
    const { db } = database.current();
    await db.delete(outbox);
    await db.delete(shares);
    await db.delete(shareLimits);
    await db.delete(suppressions);
    server().mails.length = 0;
    held.story = await publishTestStory(db, start);
  });

  const db = () => database.current().db;
  const server = () => given(held.server);
  const story = () => given(held.story);
  return {
    /** Of the database, for connections of a test's own. */
    url: () => database.current().url,
    db,
    server,
    story,
    mailTo: (address: string) => server().mails.filter((mail) => mail.to.includes(address)),
    ask: ({ from = 'pat@example.com', to = 'kim@example.org', at = start, ...reader }: Partial<Ask> = {}) =>
      askShare(
        db(),
        { storyId: story().id, sender: from, recipient: to },
        { network: '203.0.113.7', sender: 'unproven', ...reader },
        at,
      ),
    deliver: (at: Date) => deliverDueMail(db(), given(held.transport), () => at, composeMails(paper)),
    theShare: async () => (await db().select().from(shares))[0],
  };
}

const paper = { name: 'Action News', url: 'https://news.example', postalAddress: '1 Centre Street, Calgary' };

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('available inside tests only');
  return value;
}

/** The token of a mail's link to a page of sharing. */
export function tokenIn(mail: ReceivedMail | undefined, page: 'confirm' | 'never'): string {
  const token = mail?.parsed.text?.match(new RegExp(`https://news\\.example/share/${page}/([\\w-]+)`))?.[1];
  if (!token) throw new Error(`the mail has no ${page} link`);
  return token;
}
