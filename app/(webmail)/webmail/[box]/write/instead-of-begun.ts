import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { now } from '#lib/clock.ts';
import type { Draft, DraftKind } from '#lib/webmail/answers/types.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';

const noWords = { identity: 'box', to: '', cc: '', bcc: '', subject: '', body: '' } as const;

/**
 * What a page of writing stands on when the mail it answers cannot be read at its server now, and a form was sent from it
 * without scripts: what was typed comes back into it.
 * @throws the error to whoever only opens the page
 */
export async function insteadOfBegun(
  error: unknown,
  { message, as }: { message: string | null; as: DraftKind },
): Promise<Draft> {
  const isAnswered = (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false;
  if (!(error instanceof MailServerError) || !isAnswered) throw error;
  const begun = { id: randomUUID(), kind: as, version: 0, changedAt: now() };
  return { ...begun, ...noWords, answersId: message, conversationId: null, files: [] };
}
