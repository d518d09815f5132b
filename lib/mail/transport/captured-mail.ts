import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { ifAbsent } from '#lib/absent.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { CapturedMail } from '#lib/mail/types.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/** The name of a captured mail without `.eml`: time, then the outbox row's id. */
const captureId = /^\d{8}T\d{9}Z-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The newest captured mails, newest first.
 * @throws {ForbiddenError}
 */
export async function listCapturedMail(actor: Actor, dir: string, limit = 50): Promise<CapturedMail[]> {
  authorise(actor, 'mail.read');
  const names = await ifAbsent(readdir(dir), []);
  const ids = names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .filter((id) => captureId.test(id))
    .sort()
    .reverse()
    .slice(0, limit);
  const mails = await Promise.all(ids.map((id) => readCaptured(dir, id)));
  return mails.filter((mail) => mail !== null);
}

/**
 * One captured mail.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} also for whatever is not the name of one
 */
export async function getCapturedMail(actor: Actor, dir: string, id: string): Promise<CapturedMail> {
  authorise(actor, 'mail.read');
  const mail = captureId.test(id) ? await readCaptured(dir, id) : null;
  if (!mail) throw new NotFoundError('the captured mail');
  return mail;
}

async function readCaptured(dir: string, id: string): Promise<CapturedMail | null> {
  // null: purged between listing and reading
  const content = await ifAbsent(readFile(join(dir, `${id}.eml`)), null);
  if (!content) return null;
  const email = await PostalMime.parse(content);
  const date = email.date ? new Date(email.date) : null;
  return {
    id,
    subject: email.subject ?? '',
    from: addressesOf(email.from ? [email.from] : []),
    to: addressesOf(email.to ?? []),
    replyTo: email.replyTo ? addressesOf(email.replyTo) : null,
    sentAt: date && !Number.isNaN(date.getTime()) ? date : null,
    text: email.text ?? '',
    html: email.html ?? null,
  };
}

function addressesOf(addresses: NonNullable<Email['to']>): string {
  return addresses.map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? ''))).join(', ');
}
