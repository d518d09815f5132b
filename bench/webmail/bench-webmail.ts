import { randomBytes } from 'node:crypto';
import { print, round } from '#bench/figure.ts';
import { newDatabase } from '#bench/new-database.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { provideEnv } from '#lib/env.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';
import { findDovecot, startDovecot } from '#testing/webmail/imap/dovecot.ts';
import { compareHouse } from './beside-imapflow.ts';
import { box, generatePost } from './generated-post.ts';
import { measureHouse } from './house-figures.ts';
import { measureImapStore } from './imap-store-figures.ts';
import { measurePages } from './page-figures.ts';
import { writeMaildir } from './raw-post.ts';
import { timed } from './timed.ts';

/**
 * How a box of very many messages is read, as a person's pages ask for it; the same messages at a mail server, asked by
 * imapflow alone and through our second store.
 * @param variables of the processes: DATABASE_URL, whose server gets a database of ours
 */
export async function benchWebmail(variables: Record<string, string>, messages = 100_000): Promise<void> {
  const { DATABASE_URL: url } = await newDatabase(variables, 'webmail');
  const startedAt = performance.now();
  const reader = await generatePost(url, messages, now());
  print({ figure: 'webmail: generated', messages, seconds: round((performance.now() - startedAt) / 1_000) });
  const { db, close } = connect(url, 2);
  try {
    const { store } = await openBox(db, reader, box, originalsIn('/nowhere'));
    await measureHouse(db, reader, store, messages);
    await measurePages({ ...variables, DATABASE_URL: url }, messages);
    const program = findDovecot();
    if (program === null) print({ figure: 'webmail: beside a mail server', missing: 'dovecot' });
    else await besideDovecot(program, url, reader, messages);
  } finally {
    await close();
  }
}

async function besideDovecot(program: string, url: string, reader: Actor, messages: number): Promise<void> {
  // the passwords of accounts are sealed with it
  provideEnv({ PORTAL_SECRET: randomBytes(32).toString('hex') });
  const dovecot = await startDovecot(program);
  const { db, close } = connect(url, 4);
  const user = 'news';
  try {
    const ms = await timed(() => writeMaildir(url, dovecot.homeOf(user)));
    print({ figure: 'webmail: the same written as a Maildir', messages, seconds: round(ms / 1_000) });
    const { store } = await openBox(db, reader, box, originalsIn('/nowhere'));
    await compareHouse(store, { port: dovecot.port, user }, messages);
    await measureImapStore({ db, reader, dovecot, user, messages });
  } finally {
    await close();
    await dovecot.stop();
  }
}
