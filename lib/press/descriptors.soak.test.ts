import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerMedia } from '#lib/media/answer-media.ts';
import { pictureStorage } from '#lib/media/storage.ts';
import { openTestDoor, type TestDoor, testContext } from '#testing/press/test-door.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';

/** Readers whose connection goes away at any moment, by the thousand: none leaves a file or a connection open. */
const requests = soakCount(9_000);
const atOnce = 50;
const name = `${'ab'.repeat(32)}.jpg`;

let root: string;
let door: TestDoor;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'action-news-descriptors-'));
  const storage = pictureStorage(root);
  await storage.write(name, Buffer.alloc(3_000_000, 'p'));
  door = await openTestDoor(await testContext({ answerPicture: (asked, of) => answerMedia(asked, of, storage) }));
});
afterAll(async () => {
  await door.close();
  await rm(root, { recursive: true });
});

/** Ways to go away, before, while and after the picture comes. */
const endings: readonly ((socket: Socket) => Promise<unknown>)[] = [
  async (socket) => socket.destroy(),
  async (socket) => socket.resetAndDestroy(),
  async (socket) => socket.end(),
  (socket) => once(socket, 'data').then(() => socket.destroy()),
  (socket) => once(socket, 'data').then(() => socket.resetAndDestroy()),
  // takes a piece and no more, until the server's side of the line is full
  (socket) => once(socket, 'data').then(() => socket.pause()),
];
const asked = [
  `GET /media/${name} HTTP/1.1\r\n`,
  `HEAD /media/${name} HTTP/1.1\r\n`,
  `GET /media/${name} HTTP/1.1\r\nrange: bytes=0-9\r\n`,
  `GET /media/${name} HTTP/1.1\r\nif-none-match: "${name}"\r\n`,
];

test(
  `${requests} pictures that are broken off leave nothing open`,
  async () => {
    const random = seededRandom(7);
    const held: Socket[] = [];
    const breakOff = async () => {
      const socket = connect(door.port, '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(`${pick(asked, random)}host: x\r\n\r\n`);
      await pick(endings, random)(socket);
      if (!socket.destroyed) held.push(socket);
    };
    const before = await openFiles();
    for (let done = 0; done < requests; done += atOnce) {
      await Promise.all(Array.from({ length: atOnce }, breakOff));
      // those who stopped reading hold a connection, ours and theirs, and no file
      expect(await openFiles()).toBeLessThan(before + 2 * held.length + 4 * atOnce);
      for (const socket of held.splice(0)) socket.destroy();
    }
    await expect.poll(openFiles, { timeout: 10_000 }).toBeLessThan(before + 20);
  },
  soakTimeoutMs(60_000),
);

async function openFiles(): Promise<number> {
  return (await readdir('/dev/fd')).length;
}
