import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware, getIP } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { nextCookies } from 'better-auth/next-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { dayMs, now, secondMs } from '#lib/clock.ts';
import { deriveKey } from '#lib/crypto/keys.ts';
import { type Db, database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { LimitedError } from '#lib/errors.ts';
import { clientAddressHeader } from '#lib/http/client-address.ts';
import { processWide } from '#lib/process-wide.ts';
import { maxPasswordLength, minPasswordLength } from '#lib/staff/passwords.ts';
import { staff, staffAccounts, staffSessions, staffVerifications } from '#lib/staff/schema.ts';
import { onSharedTime } from '#lib/staff/sign-in/auth-clock.ts';
import { knownBrowserOptions } from '#lib/staff/sign-in/known-browser.ts';
import { beginSignIn, endSignIn, storeSession } from '#lib/staff/sign-in/sign-in-attempt.ts';

export const authPath = '/desk/auth';

/** The only endpoints under `authPath`; whatever else better-auth brings, now or later, is not there. */
export const openAuthEndpoints: ReadonlySet<string> = new Set(['/sign-in/email', '/sign-out']);

/**
 * Builds better-auth on a database: email and password, sessions in the database, nobody signs up. People are
 * created, changed and barred by the use cases of this room.
 */
export function createAuth(db: PostgresJsDatabase) {
  const { SITE_URL } = env();
  return betterAuth({
    appName: env().SITE_NAME,
    baseURL: SITE_URL,
    basePath: authPath,
    secret: deriveKey('sessions').toString('hex'),
    database: onSharedTime(keepingSessionsInStep(db)),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        banned: { type: 'boolean', required: true, input: false },
      },
    },
    session: {
      expiresIn: (7 * dayMs) / secondMs,
      updateAge: dayMs / secondMs,
      // a session that was ended has ended at the next request
      cookieCache: { enabled: false },
    },
    // passwords have limits of their own below, which auth.api cannot pass by; nothing else is open
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'action-news',
      useSecureCookies: SITE_URL.startsWith('https:'),
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader], ipv6Subnet: 64 },
    },
    disabledPaths: ['/sign-up/email', '/update-user', '/change-email', '/change-password', '/delete-user'],
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path === '/sign-out') await endSession(context);
        if (context.path !== '/sign-in/email') return;
        const { headers } = context;
        const asking = {
          email: emailIn(context.body),
          network: networkOf(headers ?? new Headers(), context.context.options),
          cookie: (name: string) => context.getCookie(name),
        };
        try {
          await beginSignIn(db, asking, now());
        } catch (error) {
          if (!(error instanceof LimitedError)) throw error;
          throw new APIError('TOO_MANY_REQUESTS', { message: error.userMessage, code: 'TOO_MANY_ATTEMPTS' });
        }
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/email' || !context.context.newSession) return;
        const known = await endSignIn(db, now());
        if (known) context.setCookie(known.name, known.value, knownBrowserOptions(SITE_URL));
      }),
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [keepEndedCookie(nextCookies())],
  });
}

/**
 * better-auth's tables, in which a session is stored by `storeSession`. better-auth's own transactions are off: no
 * endpoint that is open needs one, and a session would be stored in it out of our sight.
 */
function keepingSessionsInStep(db: PostgresJsDatabase): ReturnType<typeof drizzleAdapter> {
  const tables = { user: staff, session: staffSessions, account: staffAccounts, verification: staffVerifications };
  const on = (connection: Db) => drizzleAdapter(connection, { provider: 'pg', schema: tables });
  return (options) => {
    const adapter = on(db)(options);
    const create = async (row: Parameters<typeof adapter.create>[0]) => {
      if (row.model !== 'session') return adapter.create(row);
      const stored = await storeSession(db, String(row.data.userId), (tx) => on(tx)(options).create(row));
      // answered as a wrong password is: who is barred learns it from people
      if (stored === null) throw new APIError('UNAUTHORIZED', wrongCredentials);
      return stored;
    };
    // what it makes of a row is what better-auth's own makes of it
    return { ...adapter, create: create as typeof adapter.create };
  };
}

type EndpointContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];
type HookContext = Parameters<ReturnType<typeof nextCookies>['hooks']['after'][number]['matcher']>[0];
export type Auth = ReturnType<typeof createAuth>;

/** Ends a session before better-auth does, which takes the cookie away even where that failed: it would live on unseen. */
async function endSession({ context, getSignedCookie }: EndpointContext): Promise<void> {
  const token = await getSignedCookie(context.authCookies.sessionToken.name, context.secret);
  if (token) await context.internalAdapter.deleteSession(token);
}

/**
 * Leaves the cookie of a session that has ended where it is. Were it deleted while a server action is answered, Next
 * would draw the page anew with the answer, which sends the person to sign in, away from the words they are typing.
 */
function keepEndedCookie(plugin: ReturnType<typeof nextCookies>) {
  const hasEnded = ({ path, context }: HookContext) => path === '/get-session' && context.returned === null;
  const after = plugin.hooks.after.map((hook) => ({ ...hook, matcher: (context: HookContext) => !hasEnded(context) }));
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}

const wrongCredentials = { message: 'Invalid email or password', code: 'INVALID_EMAIL_OR_PASSWORD' };

const built = processWide<Auth | null>('auth', null);

/** This process's better-auth, built on first use. */
export function auth(): Auth {
  built.value ??= createAuth(database());
  return built.value;
}

/** The network a request comes from: an IPv4 address, or the /64 of an IPv6 address. */
export function networkOf(headers: Headers, options: Parameters<typeof getIP>[1] = auth().options): string {
  return getIP(headers, options) ?? 'unknown';
}

function emailIn(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email.slice(0, 320) : '';
}
