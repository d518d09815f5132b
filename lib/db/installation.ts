import { eq, sql } from 'drizzle-orm';
import { secretFingerprint } from '#lib/crypto/keys.ts';
import type { Db } from '#lib/db/client.ts';
import { installation } from '#lib/db/schema.ts';

/**
 * What is in a database. `empty`: no tables of ours. `foreign`: another program's migrations. `paper`: ours; without
 * an id when no start of this version has been there yet.
 */
export type DatabaseContent =
  | { kind: 'empty' }
  | { kind: 'foreign' }
  | { kind: 'paper'; paperId: string | null; isSealedByOther: boolean };

/** Looks what is in a database without changing anything. */
export async function readContent(db: Db): Promise<DatabaseContent> {
  const [known] = await db.execute<{ migrations: boolean; paper: boolean; identity: boolean }>(sql`select
    to_regclass('drizzle.__drizzle_migrations') is not null as migrations,
    to_regclass('story_revisions') is not null as paper,
    to_regclass('installation') is not null as identity`);
  if (!known?.paper) return { kind: known?.migrations ? 'foreign' : 'empty' };
  const [row] = known.identity ? await db.select().from(installation) : [];
  return {
    kind: 'paper',
    paperId: row?.paperId ?? null,
    isSealedByOther: row?.secretFingerprint != null && row.secretFingerprint !== secretFingerprint(),
  };
}

/**
 * Gives a migrated database its identity, once, and lets it remember with which `PORTAL_SECRET` its data is sealed.
 * @returns the paper's id
 */
export async function claimDatabase(db: Db): Promise<string> {
  const fingerprint = secretFingerprint();
  const [row] = await db
    .insert(installation)
    .values({ secretFingerprint: fingerprint })
    .onConflictDoUpdate({
      target: installation.isTheOnlyOne,
      set: { secretFingerprint: sql`coalesce(${installation.secretFingerprint}, ${fingerprint})` },
    })
    .returning({ paperId: installation.paperId });
  if (!row) throw new Error('the row of the installation is not there');
  return row.paperId;
}

/** Forgets with which secret the data was sealed: the next start goes on with the one it finds. */
export async function forgetSecret(db: Db): Promise<void> {
  await db.update(installation).set({ secretFingerprint: null }).where(eq(installation.isTheOnlyOne, true));
}
