import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { asc, eq, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { joinDatabase } from '#bin/join-database.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { openOwed } from '#lib/mail/outbox/owe-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { findDkimKey, makeDkimKey, publicHalf } from '#lib/mail/transport/dkim-key.ts';
import { dkimSigner } from '#lib/mail/transport/dkim-signer.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { makeVariants } from '#lib/media/make-variants.ts';
import { originalName, variantName } from '#lib/media/names.ts';
import { media, mediaVariants } from '#lib/media/schema.ts';
import { mediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { system } from '#lib/staff/permissions.ts';
import { createAuth } from '#lib/staff/sign-in/auth.ts';
import { storedMail } from '#testing/mail/outbox.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { testPerson } from '#testing/staff/test-person.ts';

/**
 * `fill-paper.ts`: gives the paper of this DATA_DIR something of everything that a backup must hold, and prints the
 * cookie of somebody who is signed in and what is there. `fill-paper.ts <cookie>`: prints what is there.
 */
const given = process.argv[2];
const joined = await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 2);
const cookie = given ?? (await fill());
console.log(JSON.stringify({ cookie, found: await look(cookie) }));
await close();
await joined.close();
process.exit();

async function fill(): Promise<string> {
  for (const seed of [1, 2]) {
    const bytes = await drawnPicture(200, 120, seed).jpeg().toBuffer();
    const words = { caption: `Picture ${seed}`, credit: '', alt: '' };
    await storePicture(db, system, { bytes, ...words }, now(), { decode: decodePicture });
  }
  await makeVariants(db, now(), 2);
  await storedMail(db, {}, now());
  await makeDkimKey(env());
  const { email, password } = await testPerson(db, 'editor', now());
  const { headers } = await createAuth(db).api.signInEmail({ body: { email, password }, returnHeaders: true });
  return headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

async function look(cookie: string) {
  const session = await createAuth(db).api.getSession({ headers: new Headers({ cookie }) });
  const [mail] = await db.select().from(outbox);
  const key = findDkimKey(env());
  return {
    counts: await countRows(db),
    missingPictures: await findMissing(db),
    signedInAs: session?.user.email ?? null,
    mail: mail ? { phase: mail.phase, isReadable: openOwed(mail) !== null } : null,
    dkim: key && publicHalf(key),
    signature: key && /^DKIM-Signature: /.test(await text(dkimSigner(key, env().MAIL_FROM)(sample()))),
  };
}

function sample(): Readable {
  return Readable.from([Buffer.from('From: share@news.example.com\r\nSubject: Hello\r\n\r\nHello\r\n')]);
}

/** Rows by table; those of the outbox and of what was done to it change when mail is held. */
async function countRows(on: PostgresJsDatabase): Promise<Record<string, number>> {
  const tables = await on.execute<{ name: string }>(sql`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'audit_entries' order by 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = await on.$count(sql`${sql.identifier(name)}`);
  return counts;
}

async function findMissing(on: PostgresJsDatabase): Promise<string[]> {
  const names: string[] = [];
  for (const { hash, format } of await on.select().from(media)) names.push(originalName(hash, format));
  const variants = await on
    .select()
    .from(mediaVariants)
    .innerJoin(media, eq(media.id, mediaVariants.mediaId))
    .orderBy(asc(media.hash));
  for (const row of variants)
    names.push(variantName(row.media.hash, row.media_variants.widthPx, row.media_variants.format));
  const missing: string[] = [];
  for (const name of names) if (!(await mediaStorage().read(name))) missing.push(name);
  if (names.length < 4) missing.push('pictures of the test');
  return missing;
}
