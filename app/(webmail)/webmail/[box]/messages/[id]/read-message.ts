import { database } from '#lib/db/client.ts';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { MailServerError, type MailServerTrouble } from '#lib/webmail/imap/connections/mail-server-error.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';

export type MessageContext = { params: Promise<{ box: string; id: string }> };

/** Of whatever strangers sent: it runs nothing, loads nothing, and stays out of caches and other people's pages. */
const shutIn = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

/** A file of a stranger's. Browsers keep it, whatever it says that it is. */
export function asFile(body: BodyInit, name: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': dispositionOf('attachment', name),
      ...shutIn,
      ...headers,
    },
  });
}

/** RFC 6266, with RFC 8187 for what is no ASCII. */
export function dispositionOf(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * Answers with something of a message, for people with a grant of its box. Whatever is not there, or not for them, is the
 * same 404; what the mail server does not give says so.
 * @param actor null: nobody is signed in
 */
export async function answerFor(
  actor: Actor | null,
  context: MessageContext,
  answer: (store: MailStore, id: string) => Promise<Response | null>,
): Promise<Response> {
  if (!actor) return refused(401, 'Sign in first.\n');
  const { box, id } = await context.params;
  try {
    const { store } = await openBox(database(), actor, box);
    return (await answer(store, id)) ?? refused(404, 'Not found.\n');
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return refused(404, 'Not found.\n');
    if (error instanceof MailServerError)
      return refused(statusOf[error.trouble], `${error.userMessage}\n`, { 'retry-after': '10' });
    throw error;
  }
}

/** 503: it may be better in a moment; 502: the mail server said no, and says so again. */
const statusOf: Readonly<Record<MailServerTrouble, number>> = {
  away: 503,
  slow: 503,
  unset: 503,
  refused: 502,
  full: 502,
  denied: 502,
};

const refused = (status: number, words: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...shutIn, ...headers } });
