import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';

/** Hosts that were asked, so that all processes together ask each for one thing at a time, and leave it alone when asked to. */
export const fetchHosts = pgTable('fetch_hosts', {
  /** "news.example.com", or with a port that is not its scheme's: "127.0.0.1:8080". */
  host: text().primaryKey(),
  /** Whose turn it is, and until when at the latest: a process that was killed never says that it is done. */
  lease: uuid(),
  leasedUntil: at(),
  /** It answered 429 or 503 with a Retry-After, or failed: it is not asked before. */
  retryAt: at(),
  /** Faults in a row. */
  failures: integer().notNull().default(0),
  /** Its robots.txt, as far as it is read; null: not asked yet, empty: it has none. */
  robots: text(),
  robotsReadAt: at(),
  askedAt: at().notNull(),
});
