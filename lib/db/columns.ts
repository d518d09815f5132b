import { timestamp } from 'drizzle-orm/pg-core';

/** An instant. */
export const at = () => timestamp({ withTimezone: true });
