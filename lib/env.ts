import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { fetchAllow } from '#lib/env-fetch-allow.ts';
import { shareLimits } from '#lib/env-share-limits.ts';
import { sourceHosts } from '#lib/env-source-hosts.ts';
import { processWide } from '#lib/process-wide.ts';

/**
 * The only reader of `process.env`. Everything an operator can set is here, with its unit and its default.
 * A wrong value is refused at boot, and every fault is listed at once.
 */
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => blankIsUnset(given) ?? value, schema);

const urlOf = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be a URL such as ${example}` });

/** With encryption from the first byte; without any, a server on this machine. No name and no password: each box has its own. */
const imapUrl = urlOf(/^imaps?$/, 'imaps://mail.example.com').refine((given) => {
  const { protocol, hostname, username, password, pathname } = new URL(given);
  const isHostAlone = !username && !password && hostname !== '' && (pathname === '' || pathname === '/');
  return isHostAlone && (protocol === 'imaps:' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
}, 'must be a host alone, such as imaps://mail.example.com:993; imap:// leads to this machine only');

const submissionUrl = urlOf(/^smtps?$/, 'smtps://mail.example.com').refine((given) => {
  const { username, password, pathname, search } = new URL(given);
  return !username && !password && search === '' && (pathname === '' || pathname === '/');
}, 'must be a host alone, such as smtps://mail.example.com: each box signs in with its own name and password');

const schema = z.object({
  /** TCP port the paper is served on. */
  PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 3000),
  /** Address to listen on. `0.0.0.0` for every interface. */
  HOST: withDefault(z.string(), '127.0.0.1'),
  /** The paper's public origin, used in links, feeds and mails. Default: `http://localhost:PORT`. */
  SITE_URL: optional(urlOf(/^https?$/, 'https://news.example.com')),
  /** The paper's name in the masthead and in mails. */
  SITE_NAME: withDefault(z.string().min(1).max(60), 'Action News'),
  /** The secret every key derives from, at least 32 characters. Unset: generated into `DATA_DIR`. */
  PORTAL_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  /** PostgreSQL 15 or newer. Unset: an embedded server under `DATA_DIR`. */
  DATABASE_URL: optional(urlOf(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database')),
  /**
   * The same database without the pooler in front, when `DATABASE_URL` leads to one in transaction mode: for migrations
   * and for hearing of changes at once (LISTEN).
   */
  DATABASE_DIRECT_URL: optional(urlOf(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database')),
  /** Database, media, captured mail and generated secrets. Relative to the checkout. */
  DATA_DIR: withDefault(z.string().min(1), '.data'),
  /** Where mail is handed over. Unset: mail is captured under `DATA_DIR/mail`. */
  SMTP_URL: optional(urlOf(/^smtps?$/, 'smtp://user:password@mail.example.com:587')),
  /** The address mails come from. Default: `share@` the host of `SITE_URL`. */
  MAIL_FROM: optional(z.email({ error: 'must be a plain address such as share@news.example.com' })),
  /**
   * The mailbox that bounces go to, each to an address of its own: `bounce@…` gets them as `bounce+<mail>@…`. Pipe it
   * into `npm run portal -- mail bounce`. Unset: bounces go to `MAIL_FROM`, unread by the portal.
   */
  BOUNCE_ADDRESS: optional(
    z
      .email()
      .regex(
        /^[^+@]{1,15}@/,
        'must be an address such as bounce@news.example.com, with at most 15 characters before the @ and no + there',
      ),
  ),
  /**
   * The file with the RSA key (PEM) that mails are signed with (DKIM), for machines that share no `DATA_DIR`. Relative
   * to the checkout. Default: `dkim.pem` in `DATA_DIR`; `npm run portal -- mail dkim` makes it.
   */
  DKIM_KEY_FILE: optional(z.string()),
  /** The name receivers look the key up by: `<DKIM_SELECTOR>._domainkey.<domain of MAIL_FROM>`. */
  DKIM_SELECTOR: withDefault(
    z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i, 'must be one name of a domain, such as news'),
    'news',
  ),
  /** `confirm`: the sender confirms by mail first. `direct`: sent at once. `off`: no form. */
  SHARING: withDefault(z.enum(['confirm', 'direct', 'off']), 'confirm'),
  /** How often stories may be emailed: `sender=20,story=200`, any of the limits of `lib/env-share-limits.ts`. */
  SHARE_LIMITS: withDefault(shareLimits, ''),
  /**
   * The port of this machine (127.0.0.1) where the worker takes mail for the newsroom's boxes from a mail server, by
   * LMTP. Unset: mail comes in by `npm run portal -- mail deliver` only.
   */
  LMTP_PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  /**
   * The newsroom's mail server, where boxes may lie instead of here. Without encryption (`imap://`) on this machine only.
   * Unset: there are boxes of our own alone.
   */
  IMAP_URL: optional(imapUrl),
  /**
   * Where answers from such boxes are handed over, each signed in as its box: `smtps://`, or `smtp://` with STARTTLS,
   * which this machine alone may do without. Unset: they leave by `SMTP_URL`.
   */
  SUBMISSION_URL: optional(submissionUrl),
  /**
   * The name that this server writes into its `Authentication-Results` (RFC 8601): what it says there of signatures is
   * believed. Unset: no sender of mail in such boxes is called verified.
   */
  AUTHSERV_ID: optional(z.string().regex(/^[\w.-]{1,253}$/, 'must be a name such as mx.example.com')),
  /** The newsroom's postal address, which the law wants at the foot of such mails. */
  POSTAL_ADDRESS: optional(z.string().min(5).max(300)),
  /** How many proxies stand in front, each appending to `X-Forwarded-For`. 0: nobody is believed. */
  TRUST_PROXY: withDefault(z.coerce.number().int().min(0).max(10), 0),
  /** What robots.txt says to programs that read for artificial intelligence. Search engines are always welcome. */
  AI_CRAWLERS: withDefault(z.enum(['allow', 'deny']), 'deny'),
  /** Where a fault in the portal is reported: a mailto: or https address. Default: the contact page. */
  SECURITY_CONTACT: optional(
    z.url({ protocol: /^(https|mailto)$/, error: 'must be an address such as mailto:security@news.example.com' }),
  ),
  /**
   * What the portal may fetch though it is not on the public internet, for intranets and tests: hosts, `host:port` or
   * ranges, as in `10.1.0.0/16,news.intranet:8080`.
   */
  FETCH_ALLOW: withDefault(fetchAllow, ''),
  /** Whom the owners of fetched servers can ask, in our User-Agent: a mail or web address. Default: `SITE_URL`. */
  FETCH_CONTACT: optional(
    z.union([z.email(), z.url({ protocol: /^https?$/ })], {
      error: 'must be an address such as news@example.com or https://news.example.com/contact',
    }),
  ),
  /**
   * Where weather and traffic services are found instead of at their own hosts, for mirrors and tests:
   * `api.weather.gov=https://mirror.example.com/nws`, comma-separated; `*=http://127.0.0.1:4000` is for all others, each
   * below its own name. What is not on the public internet has to be in `FETCH_ALLOW`, too.
   */
  SOURCE_HOSTS: withDefault(sourceHosts, ''),
  /** The key for 511 Alberta (511.alberta.ca/developers). Unset: it is not asked. */
  AB511_KEY: optional(z.string().regex(/^[\w-]{8,100}$/, 'must be a key as 511 Alberta gives them')),
  /** Megabytes of printed pages the press keeps. 0: none. */
  PRESS_CACHE_MB: withDefault(z.coerce.number().int().min(0).max(65_536), 256),
  /** Seconds for which kept pages are shown while the database cannot be reached. */
  STALE_MAX: withDefault(z.coerce.number().int().min(0).max(604_800), 3_600),
  /** `0`: never seed the demo newsroom. */
  DEMO: withDefault(z.enum(['0', '1']), '1'),
  /** The build that Next serves or makes, in the checkout. Set by the start (`bin/build.ts`), not by operators. */
  NEXT_DIST_DIR: withDefault(z.string().min(1), '.next'),
});

type Parsed = z.infer<typeof schema>;
export type Env = Omit<Parsed, 'SITE_URL' | 'MAIL_FROM'> & { SITE_URL: string; MAIL_FROM: string };

/** The environment cannot be used. `message` lists every fault, one a line. */
export class EnvError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'EnvError';
  }
}

/**
 * Parses an environment without touching the process's own.
 * @throws {EnvError} naming every variable that is wrong, never a value.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = schema.safeParse(source);
  if (!result.success) throw new EnvError(result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  const parsed = result.data;
  const siteUrl = (parsed.SITE_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/+$/, '');
  const host = new URL(siteUrl).hostname;
  return {
    ...parsed,
    DATA_DIR: isAbsolute(parsed.DATA_DIR) ? parsed.DATA_DIR : resolve(process.cwd(), parsed.DATA_DIR),
    DKIM_KEY_FILE: parsed.DKIM_KEY_FILE && resolve(process.cwd(), parsed.DKIM_KEY_FILE),
    SITE_URL: siteUrl,
    MAIL_FROM: parsed.MAIL_FROM ?? `share@${host === 'localhost' ? 'localhost.localdomain' : host}`,
  };
}

const parsedEnv = processWide<Env | null>('env', null);

/** The environment of this process, parsed on first use. */
export function env(): Env {
  parsedEnv.value ??= parseEnv(process.env);
  return parsedEnv.value;
}

/**
 * Sets what the start-up found out (the embedded database's URL, the generated secret, the free port) for this
 * process and its children, as if the operator had set it.
 */
export function provideEnv(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values);
  parsedEnv.value = null;
}

/** A copy of this process's environment, for its child processes. */
export function inheritedEnv(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** The folders programs are looked for in. */
export function executableSearchPath(): string {
  return process.env.PATH ?? '';
}

/** The folder that whoever types a command is in: programs of ours go into the checkout before they do anything. */
export function callersFolder(): string {
  return process.env.INIT_CWD ?? process.env.PWD ?? process.cwd();
}

/** Whether this is `npm run soak`, which repeats what `npm test` does a tenth of. */
export function isSoak(): boolean {
  return process.env.SOAK === '1';
}
