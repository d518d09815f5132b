import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { system } from '#lib/staff/permissions.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { type HandOver, handOverReleases } from '#lib/webmail/releases/hand-over-releases.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import type { Verification } from '#lib/webmail/types.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions, wirePictureCopies, wirePolls, wires } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';
import { newOffice } from '#testing/wires/new-wire.ts';

export type WrittenRelease = {
  from?: string;
  subject?: string;
  text?: string;
  headers?: readonly string[];
  verification?: Verification;
  /** Whole parts behind the text. */
  parts?: readonly string[];
};

export const signedBy = (domain: string): Verification => ({ kind: 'verified', domain });
const lines = (...all: string[]) => all.join('\r\n');

/** A newsroom with a box, and what press offices send there. Call at the top of a file. */
export function releaseScene(start: Date) {
  const database = testDatabase();
  const originals = testOriginals();
  const media = testStorage();
  let room: TestNewsroom;
  let box: TestBox;
  const db = () => database.current().db;
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  beforeAll(async () => {
    room = await testNewsroom(db(), start);
  });
  beforeEach(async () => {
    const tables = [webmailReleases, wirePictureCopies, wireItemVersions, wireItems, wirePolls, wires, wireRuleSets];
    for (const table of tables) await db().delete(table);
    box = await testBox(db(), start, room.editor);
  });

  /** A mail as it came. */
  function written({ from = 'press@city.example', subject = 'River rises', headers = [], ...rest }: WrittenRelease) {
    const { text = 'CALGARY - The river rose by two metres on Monday.', parts = [] } = rest;
    const words = lines('Content-Type: text/plain; charset=utf-8', '', text);
    const body =
      parts.length === 0
        ? words
        : lines(
            'Content-Type: multipart/mixed; boundary=edge',
            '',
            ...[words, ...parts].map((part) => lines('--edge', part)),
            '--edge--',
          );
    const head = [`From: ${from}`, 'To: news@paper.example', `Subject: ${subject}`, `Message-ID: <${randomUUID()}@x>`];
    return Buffer.from(lines(...head, ...headers, body, ''));
  }

  async function deliver(raw: Buffer, verification: Verification, into: TestBox = box, minutes = 0) {
    const reading = await readMail(raw, { ownAddresses: [into.address], receivedAt: at(minutes) });
    return deliverMessage(db(), originals.current(), { boxId: into.boxId, raw, reading, verification }, at(minutes));
  }

  return {
    db,
    at,
    originals: () => originals.current(),
    room: () => room,
    box: () => box,
    addBox: () => testBox(db(), start),
    addOffice: (senders: string[], changes: Parameters<typeof newOffice>[3] = {}) =>
      saveWire(db(), system, newOffice(room.local, [room.calgary], senders, changes), start),
    written,
    deliver,
    send: ({ verification = signedBy('city.example'), ...mail }: WrittenRelease = {}) =>
      deliver(written(mail), verification),
    handOver: (minutes = 0, tools: HandOver = {}) =>
      handOverReleases(db(), originals.current(), () => at(minutes), 50, {
        decode: decodePicture,
        mediaStorage: media.current(),
        ...tools,
      }),
    makeReady: (minutes = 0) => makeItemsReady(db(), () => at(minutes), 50),
    items: () => db().select().from(wireItems).orderBy(wireItems.id),
    noted: () => db().select().from(webmailReleases).orderBy(webmailReleases.messageId),
  };
}
