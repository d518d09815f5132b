import { randomUUID } from 'node:crypto';
import { joinDatabase } from '#bin/join-database.ts';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { templateKinds } from '#lib/mail/kinds.ts';
import { captureTransport } from '#lib/mail/transport/capture-transport.ts';
import { previewMail } from '#lib/sharing/mails/templates.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/**
 * Writes each mail that readers get, in English and French, into the folder of the first argument: about a story of the
 * portal that runs on this DATA_DIR, as files of what a mail server would be handed.
 */
const [, , dir = '', storyPath = ''] = process.argv;
const paper = { name: 'Action News', url: 'https://news.example', postalAddress: '1 Example Street, Calgary' };

await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const story = await leadStory(db);
for (const kind of templateKinds) {
  for (const language of ['en-CA', 'fr-CA']) {
    const transport = captureTransport(dir, { name: paper.name, address: 'share@news.example' });
    const mail = await previewMail(db, paper, story, kind, language);
    const outgoing = { ...mail, to: 'friend@example.com', id: randomUUID(), owedAt: now(), sentAt: now() };
    await transport.send(outgoing, async () => {}, AbortSignal.timeout(30_000));
    transport.close();
  }
}
await close();
process.exit();

async function leadStory(db: Db): Promise<PublicStory> {
  const found = await findPublicStory(db, Number(/\d+$/.exec(storyPath)?.[0]), now());
  if (found?.kind !== 'public') throw new Error(`${storyPath} is not public`);
  return found.story;
}
