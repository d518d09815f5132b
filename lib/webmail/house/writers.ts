import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { BoxOfPerson } from '#lib/webmail/house/read-marks.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';

type Box = Pick<BoxOfPerson, 'boxId' | 'closet'>;

/** Those of these addresses that wrote to the box, in lower case. */
export async function writersAmong(db: Db, box: Box, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const asked = new Set(addresses.map((address) => address.toLowerCase()));
  return box.closet.isSealed ? openWriters(db, box, asked) : findWriters(db, box, asked);
}

const cameIn = (boxId: number) => and(eq(webmailMessages.boxId, boxId), eq(webmailMessages.direction, 'in'));

async function findWriters(db: Db, { boxId }: Box, asked: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const writer = sql<string>`lower(${webmailMessages.reading} #>> '{headers,from,address}')`;
  const rows = await db
    .selectDistinct({ writer })
    .from(webmailMessages)
    .where(and(cameIn(boxId), inArray(writer, [...asked])));
  return new Set(rows.map((row) => row.writer));
}

/** What is sealed has to be opened to be asked: few write to such a box, and its mail is removed after a while. */
async function openWriters(db: Db, { boxId, closet }: Box, asked: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { id, reading } = webmailMessages;
  const rows = await db.select({ id, reading }).from(webmailMessages).where(cameIn(boxId));
  const writers = rows.map((row) => openReading(closet, row.id, row.reading).headers.from?.address.toLowerCase() ?? '');
  return new Set(writers.filter((writer) => asked.has(writer)));
}
