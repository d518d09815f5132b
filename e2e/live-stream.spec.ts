import type { LiveEvent } from '#lib/live/types.ts';
import { type HeardMessage, readLive } from '#testing/live/live-messages.ts';
import { type OwnPaper, startOwnPaper } from '#testing/portal/own-paper.ts';
import type { Portal } from '#testing/portal/portal-process.ts';
import { expect, test } from './journey.ts';

/** The desk's stream of news as two copies of the portal send it, over real connections. */
const person = { name: 'Ana Ruiz', email: 'ana@news.example', password: 'correct horse battery', role: 'editor' };
type Story = { id: number; version: number; editionId: number; sectionId: number };

let paper: OwnPaper;
let place: Pick<Story, 'editionId' | 'sectionId'>;
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  paper = await startOwnPaper();
  place = await paper.take('found');
  await paper.take('hire', person);
});
test.afterAll(() => paper?.close());

/** Signs Ana in at a copy and returns her cookie, which all copies know. */
async function signIn({ url }: Portal): Promise<string> {
  const answer = await fetch(`${url}/desk/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: person.email, password: person.password }),
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Opens the stream of a copy and keeps what is heard on it. `ended`: whether it ended in order. */
async function follow({ url }: Portal, cookie: string, lastId?: string) {
  const headers = { cookie, 'accept-encoding': 'gzip, br', ...(lastId ? { 'last-event-id': lastId } : {}) };
  const answer = await fetch(`${url}/desk/live`, { headers });
  const heard: HeardMessage[] = [];
  const read = async (body: ReadableStream<Uint8Array>) => {
    for await (const message of readLive(body)) heard.push(message);
    return 'in order';
  };
  const ended = answer.body ? read(answer.body).catch(() => 'cut off') : Promise.resolve('never begun');
  return {
    answer,
    ended,
    lastId: () => heard.at(-1)?.id,
    events: (): LiveEvent[] =>
      heard.flatMap(({ message }) => (message.kind === 'news' ? message.events.map(({ event }) => event) : [])),
  };
}

const publish = () => paper.take<Story>('publish', { ...place, headline: 'The ice went out' });
const newsOf = ({ id }: Story) => expect.objectContaining({ kind: 'story', id, state: 'published', by: null });

test('what is done anywhere is heard at each copy, as it happens, and only by who is signed in', async () => {
  const [first, second] = paper.copies;
  const cookie = await signIn(first);
  const ears = [await follow(first, cookie), await follow(second, cookie)];
  for (const { answer } of ears) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  const story = await publish();
  for (const { events } of ears) await expect.poll(events).toContainEqual(newsOf(story));

  const nobody = await fetch(`${first.url}/desk/live`);
  expect(nobody.status).toBe(401);
  const neighbour = await fetch(`${first.url}/desk/live`, { headers: { cookie, 'sec-fetch-site': 'cross-site' } });
  expect(neighbour.status).toBe(403);
  for (const method of ['POST', 'HEAD']) {
    const other = await fetch(`${first.url}/desk/live`, { method, headers: { cookie, origin: first.url } });
    expect(other.status).toBe(405);
  }
  await fetch(`${second.url}/desk/auth/sign-out`, { method: 'POST', headers: { cookie, origin: second.url } });
  // it is found out with the next beat
  expect(await Promise.all(ears.map(({ ended }) => ended))).toEqual(['in order', 'in order']);
});

test('a database that goes away and comes back costs no stream, and nothing is missed', async () => {
  const [first] = paper.copies;
  const ear = await follow(first, await signIn(first));
  await paper.database.stop();
  await paper.database.start();
  const story = await publish();
  await expect.poll(ear.events, { timeout: 30_000 }).toContainEqual(newsOf(story));
  await ear.answer.body?.cancel().catch(() => {});
});

test('a copy that is stopped ends its streams at once, and another goes on where they were', async () => {
  const [first, second] = paper.copies;
  const cookie = await signIn(second);
  const ears = await Promise.all(Array.from({ length: 5 }, () => follow(first, cookie)));
  const [ear] = ears;
  if (!ear) throw new Error('no stream');
  const before = await publish();
  await expect.poll(ear.events).toContainEqual(newsOf(before));
  const stopped = first.stop();
  // those that are still open when the time for stopping is up are cut off
  expect(await Promise.all(ears.map(({ ended }) => ended))).toEqual(Array(5).fill('in order'));
  expect(await stopped).toBe(0);
  const meanwhile = await publish();
  const next = await follow(second, cookie, ear.lastId());
  await expect.poll(next.events).toContainEqual(newsOf(meanwhile));
});
