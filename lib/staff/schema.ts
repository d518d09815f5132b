import { bigint, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';

/** People of the newsroom. Written by better-auth (its `user`) and by the staff use cases. */
export const staff = pgTable(
  'staff',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: text({ enum: ['reporter', 'editor', 'administrator'] })
      .notNull()
      .default('reporter'),
    /** Set when a person leaves: signs in no more, bylines stay. */
    banned: boolean().notNull().default(false),
    /** Raised whenever all of the person's sessions end; a sign-in that began before is void, a browser unknown again. */
    sessionEpoch: integer().notNull().default(0),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [
    // sign-in by address
    uniqueIndex('staff_email_key').on(table.email),
  ],
);

/** Signed-in browsers (better-auth's `session`). */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: text().primaryKey(),
    token: text().notNull(),
    userId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    expiresAt: at().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [
    // the session of a cookie
    uniqueIndex('staff_sessions_token_key').on(table.token),
    // sign out everywhere
    index('staff_sessions_user_id_idx').on(table.userId),
  ],
);

/** Password hashes (better-auth's `account`). */
export const staffAccounts = pgTable(
  'staff_accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [
    // the password of a person who signs in
    index('staff_accounts_user_id_idx').on(table.userId),
  ],
);

/** Short-lived tokens of better-auth (its `verification`). */
export const staffVerifications = pgTable(
  'staff_verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [
    // a token by what it was issued for
    index('staff_verifications_identifier_idx').on(table.identifier),
  ],
);

/** better-auth's own limits (its `rateLimit`). Unused: the release before counts here. */
export const staffRateLimits = pgTable(
  'staff_rate_limits',
  {
    id: text().primaryKey(),
    key: text().notNull(),
    count: integer().notNull(),
    lastRequest: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    // the counter of a caller
    uniqueIndex('staff_rate_limits_key_key').on(table.key),
  ],
);

/** Attempts at a password, counted before it is looked at. A row a counter; a window begins with its first attempt. */
export const staffSignInAttempts = pgTable('staff_sign_in_attempts', {
  /** A keyed hash of what is counted: a network, an account, both, a browser. People type passwords into the wrong field. */
  key: text().primaryKey(),
  count: integer().notNull(),
  windowStartedAt: at().notNull(),
});

/** Networks from which a person has signed in: what strangers elsewhere try does not keep the person out of them. */
export const staffKnownNetworks = pgTable(
  'staff_known_networks',
  {
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** A keyed hash of the network. */
    networkHash: text().notNull(),
    signedInAt: at().notNull(),
  },
  (table) => [
    // whether a network is known; the newest of a person
    primaryKey({ columns: [table.staffId, table.networkHash] }),
  ],
);
