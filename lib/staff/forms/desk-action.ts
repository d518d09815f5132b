import { headers } from 'next/headers';
import { ZodError } from 'zod';
import { now } from '#lib/clock.ts';
import { PortalError } from '#lib/errors.ts';
import { beginAction } from '#lib/page-notes.ts';
import type { DeskResult, Invalid, Refused } from '#lib/staff/forms/desk-result.ts';
import { failureInWords } from '#lib/staff/forms/failure-in-words.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';

/**
 * What every server action goes through that a script of the desk calls: finds out who asks, runs the use case and
 * puts its errors into words. A person whose session has ended gets an answer instead of a redirect, because a
 * redirect would take away the page that holds their words. Bugs are thrown on.
 */
export async function deskAction<Value>(run: (actor: Actor, now: Date) => Promise<Value>): Promise<DeskResult<Value>> {
  beginAction();
  if (!isOwnOrigin(await headers())) return refused('forbidden', 'This is done from the desk’s own pages only.');
  try {
    return await runAs(await findActor(), run);
  } catch (error) {
    if (error instanceof PortalError) return refused(error.code, error.userMessage);
    if (error instanceof ZodError) return invalid(error);
    const failure = failureInWords(error);
    if (failure) return failure;
    throw error;
  }
}

async function runAs<Value>(
  actor: Actor | null,
  run: (actor: Actor, now: Date) => Promise<Value>,
): Promise<DeskResult<Value>> {
  if (!actor) return refused('signed-out', 'You are signed out. Sign in in another tab, then try again here.');
  return { kind: 'ok', value: await run(actor, now()) };
}

const refused = (code: Refused['code'], message: string): Refused => ({ kind: 'refused', code, message });

function invalid(error: ZodError): Invalid {
  const fieldErrors = Object.fromEntries(
    error.issues.map((issue) => [issue.path.join('.'), issue.message]).toReversed(),
  );
  return { kind: 'invalid', fieldErrors };
}
