import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { joinDatabase } from '#bin/join-database.ts';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { closeBox, fillBox, listOpenings, makeBox, makeSourcesBox } from './fill-box.ts';
import { fillInbox } from './fill-inbox.ts';
import { followWireStory } from './follow-wire-story.ts';
import { makeWireDue } from './make-wire-due.ts';
import { makeServerBox } from './server-box.ts';
import { ageAnswers, askAnew, countUnderWay, listFailedCameras } from './source-times.ts';
import { takeFeed } from './take-feed.ts';
import { foundWirePaper, listWireStories } from './wire-paper.ts';

const nothing = () => '';

/**
 * Does what journeys ask for on the database of the portal that runs on this DATA_DIR: one process for all of them,
 * since starting one takes seconds. `run-beside.ts` asks it. It says its address, and ends with whoever started it.
 */
const tasks = new Map<string, (db: Db, at: Date, ...args: string[]) => Promise<string>>([
  ['close-box', closeBox],
  ['fill-box', fillBox],
  ['fill-inbox', fillInbox],
  ['follow-wire-story', followWireStory],
  ['list-openings', listOpenings],
  ['make-box', makeBox],
  ['make-server-box', makeServerBox],
  ['make-sources-box', makeSourcesBox],
  ['make-wire-due', makeWireDue],
  ['take-feed', takeFeed],
  ['found-wire-paper', foundWirePaper],
  ['list-wire-stories', listWireStories],
  ['ask-anew', (db, at) => askAnew(db, at).then(nothing)],
  [
    'age-answers',
    (db, at, minutes, ids = 'null') => ageAnswers(db, at, Number(minutes), JSON.parse(ids)).then(nothing),
  ],
  ['count-under-way', (db) => countUnderWay(db).then(String)],
  ['list-failed-cameras', (db) => listFailedCameras(db).then((cameras) => cameras.join(' '))],
]);
await joinDatabase();
const { db } = connect(env().DATABASE_URL ?? '', 2);
const server = createServer(async (request, response) => {
  const task = tasks.get(request.url?.slice(1) ?? '');
  if (!task) return void response.writeHead(404).end();
  try {
    const args: string[] = JSON.parse(await text(request));
    response.end(await task(db, now(), ...args));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.on('disconnect', () => process.exit());
