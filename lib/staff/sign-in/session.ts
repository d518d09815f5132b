import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type Actor, roles } from '#lib/staff/permissions.ts';
import { type Auth, auth } from '#lib/staff/sign-in/auth.ts';

const userSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), banned: z.literal(false) });

/**
 * Who is signed in by these headers' cookie, and by which session; null when nobody is, or not any more.
 * @param options.renews whether asking shows that somebody is there, which a page that asks by itself does not; a session
 * that nobody uses runs out
 */
export async function findSession(
  requestHeaders: Headers,
  using: Auth = auth(),
  { renews = true }: { renews?: boolean } = {},
): Promise<{ actor: Actor; sessionId: string } | null> {
  const query = renews ? {} : { disableRefresh: true };
  const found = await using.api.getSession({ headers: requestHeaders, query });
  const user = userSchema.safeParse(found?.user);
  if (!found || !user.success) return null;
  const { id, name, role } = user.data;
  return { actor: { id, name, role }, sessionId: found.session.id };
}

/** Who sent the request that is being answered, or null. Inside Next only. */
export async function findActor(): Promise<Actor | null> {
  return (await findSession(await headers()))?.actor ?? null;
}

/** The same by which session, for what pages ask by themselves, however long nobody looks at them. Inside Next only. */
export async function findFollower(): Promise<{ actor: Actor; sessionId: string } | null> {
  return findSession(await headers(), auth(), { renews: false });
}

/**
 * Who sent the request that is being answered; who is not signed in is sent to sign in, and back again.
 * @param returnTo a path of the desk, default `/desk`
 */
export async function requireActor(returnTo = addressOf('desk')): Promise<Actor> {
  return (await findActor()) ?? redirect(signInPath(returnTo));
}

export function signInPath(returnTo: string): string {
  return addressOf('signIn', {}, { next: returnTo === addressOf('desk') ? null : returnTo });
}
