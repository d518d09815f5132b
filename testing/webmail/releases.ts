import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { Verification } from '#lib/webmail/types.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { base64Part, mailOf, multipart } from '#testing/webmail/mails.ts';

const verified: Verification = { kind: 'verified', domain: 'oakbank.test' };

/** A press office's headers, another mail each time. */
export const releaseHeaders = (subject: string, from = '"Town of Oakbank" <press@oakbank.test>') => [
  `From: ${from}`,
  'To: news@paper.example',
  `Subject: ${subject}`,
  `Message-ID: <${randomUUID()}@oakbank.test>`,
  'MIME-Version: 1.0',
];

export const plainPart = (text: string) => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
export const htmlPart = (html: string) => `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`;

/** A JPEG of a size; another seed is another picture. */
export const picturePart = async (name: string, seed: number, [widthPx, heightPx] = [300, 200], ...headers: string[]) =>
  base64Part(
    'image/jpeg',
    await drawnPicture(widthPx, heightPx, seed).jpeg().toBuffer(),
    `Content-Disposition: attachment; filename="${name}"`,
    ...headers,
  );

const embargo = 'EMBARGOED UNTIL TUESDAY, DECEMBER 8, 2026, 7 a.m. MST';
type Release = { subject?: string; from?: string; mark?: string };

/** A release as HTML with a plain version, two photographs and a leaflet. @param release.mark above its text */
export async function pictureRelease(release: Release = {}): Promise<Buffer> {
  const { subject = 'NEWS RELEASE: New footbridge opens', from, mark = embargo } = release;
  const html = [
    `<html lang="en"><body><p>FOR IMMEDIATE RELEASE</p><p><b>${mark}</b></p>`,
    '<h2>Longer than the old one</h2>',
    '<p><b>OAKBANK, Alta.</b> (Dec. 1, 2026) – The footbridge opens, <a href="https://oakbank.test/bridge?utm_source=press&amp;id=4">the town said</a>.</p>',
    '<ul><li>It is lit at night</li></ul><p>###</p><p>Media contact: Ida Moss, 555-0147, press@oakbank.test</p>',
    '<h2>About Oakbank</h2><p>Oakbank is a town.</p></body></html>',
  ].join('');
  const plain =
    'Photo 1: The bridge at dusk. Photo: Lena Ott / Town of Oakbank\r\nPhoto 2: Mayor Jo Reyes. Photo: Lena Ott\r\n';
  const content = multipart(
    'mixed',
    multipart('alternative', plainPart(plain), htmlPart(html)),
    await picturePart('one.jpg', 3),
    await picturePart('two.jpg', 5),
    base64Part(
      'application/pdf',
      Buffer.from('%PDF-1.4\nnothing'),
      'Content-Disposition: attachment; filename="plan.pdf"',
    ),
  );
  return mailOf(releaseHeaders(subject, from), content);
}

/** Puts a mail into a box as the newsroom's door does. @returns the ids of its message and conversation */
export async function deliverRaw(
  db: Db,
  originals: FileStorage,
  boxId: number,
  raw: Buffer,
  now: Date,
  verification: Verification = verified,
): Promise<{ message: string; conversation: string }> {
  const reading = await readMail(raw, { receivedAt: now, ownAddresses: [] });
  const { messageId, conversationId } = await deliverMessage(db, originals, { boxId, raw, reading, verification }, now);
  return { message: String(messageId), conversation: String(conversationId) };
}
