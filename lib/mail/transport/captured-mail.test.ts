import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { purgeCapturedMail } from '#lib/mail/outbox/purge-mail.ts';
import { captureTransport } from '#lib/mail/transport/capture-transport.ts';
import { getCapturedMail, listCapturedMail } from '#lib/mail/transport/captured-mail.ts';
import type { Actor } from '#lib/staff/permissions.ts';

const from = { name: 'Action News', address: 'share@news.example' };
const editor: Actor = { id: 'e', name: 'Edie', role: 'editor' };
const reporter: Actor = { id: 'r', name: 'Rex', role: 'reporter' };
const start = new Date('2026-11-23T08:35:00.123Z');

let dir: string;
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'action-news-mail-')), 'mail');
});
afterEach(() => rm(join(dir, '..'), { recursive: true }));

async function capture(subject: string, owedAt = start, passGate = async () => {}): Promise<void> {
  const mail = {
    to: 'kim@example.com',
    replyTo: 'pat@example.com',
    subject,
    text: 'Zoë says\n\nhi',
    html: '<p>hi</p>',
  };
  const outgoing = { ...mail, unsubscribeUrl: 'https://news.example/u', id: randomUUID(), owedAt, sentAt: owedAt };
  await captureTransport(dir, from).send(outgoing, passGate, new AbortController().signal);
}

it('ends every line as mail does, with CRLF', async () => {
  await capture('First');
  const [name = ''] = await readdir(dir);
  expect(await readFile(join(dir, name), 'utf8')).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
});

it('captures mails that an editor can read, newest first', async () => {
  await capture('First');
  await capture('Second – "later"', new Date(start.getTime() + 1));
  const mails = await listCapturedMail(editor, dir);
  expect(mails.map((mail) => mail.subject)).toEqual(['Second – "later"', 'First']);
  const [newest] = mails;
  expect(newest).toMatchObject({
    from: 'Action News <share@news.example>',
    to: 'kim@example.com',
    replyTo: 'pat@example.com',
    html: expect.stringContaining('<p>hi</p>'),
    text: expect.stringContaining('Zoë says'),
  });
  expect(await getCapturedMail(editor, dir, newest?.id ?? '')).toEqual(newest);
});

it('shows none where none was captured yet, and fails where the folder cannot be read', async () => {
  expect(await listCapturedMail(editor, dir)).toEqual([]);
  await expect(purgeCapturedMail(dir, start)).resolves.toBeUndefined();
  // leads to itself
  await symlink(dir, dir);
  await expect(listCapturedMail(editor, dir)).rejects.toThrow('ELOOP');
  await expect(purgeCapturedMail(dir, start)).rejects.toThrow('ELOOP');
});

it('captures a mail with every header it would be sent with', async () => {
  await capture('First');
  const [name = ''] = await readdir(dir);
  const raw = await readFile(join(dir, name), 'utf8');
  expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/news\.example\/u>\r$/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});

it('keeps captured mail to its own user', async () => {
  await capture('First');
  const [name = ''] = await readdir(dir);
  expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
});

it('leaves nothing half-written behind when the gate is shut', async () => {
  const shut = async () => {
    throw new Error('shut');
  };
  await expect(capture('Never', start, shut)).rejects.toThrow('shut');
  expect(await readdir(dir)).toEqual([]);
});

it('shows nothing to a reporter, and nothing that is not a captured mail to anybody', async () => {
  await capture('First');
  const [name = ''] = await readdir(dir);
  await writeFile(join(dir, 'secret.eml'), 'secret');
  await expect(listCapturedMail(reporter, dir)).rejects.toThrow('may not');
  await expect(getCapturedMail(reporter, dir, name.slice(0, -4))).rejects.toThrow('may not');
  for (const id of ['secret', '../secret', name, `../mail/${name.slice(0, -4)}`, '', '20261123T083500123Z-x']) {
    await expect(getCapturedMail(editor, dir, id)).rejects.toThrow('not found');
  }
  expect(await listCapturedMail(editor, dir)).toHaveLength(1);
});

it('is empty before the first mail', async () => {
  expect(await listCapturedMail(editor, dir)).toEqual([]);
});

it('deletes captured mail after 72 hours', async () => {
  await capture('Old');
  await capture('New', new Date(start.getTime() + 1));
  const [old = '', recent = ''] = (await readdir(dir)).sort();
  const now = new Date(start.getTime() + 72 * hourMs);
  // by the time in its name: a file's own time is of the machine's clock
  await utimes(join(dir, recent), start, new Date(start.getTime() - 500 * hourMs));
  await utimes(join(dir, old), now, now);
  await purgeCapturedMail(dir, now);
  expect(await readdir(dir)).toEqual([recent]);
  await purgeCapturedMail(join(dir, 'nowhere'), now);
});
