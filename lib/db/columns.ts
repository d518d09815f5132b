import { customType, timestamp } from 'drizzle-orm/pg-core';

/** An instant. */
export const at = () => timestamp({ withTimezone: true });

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Words in the form in which PostgreSQL finds them. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
