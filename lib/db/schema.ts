import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** One row: which paper this database is, wherever it is reached, and with which secret its data is sealed. */
export const installation = pgTable(
  'installation',
  {
    isTheOnlyOne: boolean().primaryKey().default(true),
    /** Stays with the data when it is moved or restored; `DATA_DIR` remembers it too. */
    paperId: uuid().notNull().default(sql`gen_random_uuid()`),
    /** Tells `PORTAL_SECRET` from another one and gives nothing of it away. Null: the next start writes its own. */
    secretFingerprint: text(),
  },
  (table) => [check('installation_only_one', sql`${table.isTheOnlyOne}`)],
);
