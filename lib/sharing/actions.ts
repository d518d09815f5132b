'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { clientAddressHeader } from '#lib/http/client-address.ts';
import { isOwnOrigin } from '#lib/http/own-origin.ts';
import { suppress } from '#lib/mail/bounces/suppress.ts';
import { type AskingReader, askShare } from '#lib/sharing/ask-share.ts';
import { networkOf } from '#lib/sharing/client-network.ts';
import { confirmShare } from '#lib/sharing/confirm-share.ts';
import { provesSender, senderCookie, senderCookieOptions, senderProof } from '#lib/sharing/cookie.ts';
import { parseShare } from '#lib/sharing/input.ts';
import { mastodonShareUrl, readServer } from '#lib/sharing/mastodon-server.ts';
import { sharingMode } from '#lib/sharing/mode.ts';
import { refusalOf, ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { resendConfirmation } from '#lib/sharing/resend-confirmation.ts';
import {
  type MastodonState,
  mastodonFields,
  type ResendState,
  type ShareRefusal,
  type ShareState,
} from '#lib/sharing/types.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/** "Email this story to a Friend!": answers with what is wrong, or redirects to what happens next. */
export async function emailStory(_before: unknown, form: FormData): Promise<ShareState> {
  const parsed = parseShare(form);
  if (!parsed.ok) return parsed.state;
  const { input, values } = parsed;
  if (!(await isFromOurPages())) return { status: 'refused', refusal: { code: 'notOurForm' }, values };
  const { mode } = sharingMode(env());
  if (mode === 'off' || mode === 'mailto') return { status: 'refused', refusal: { code: 'switchedOff' }, values };
  // a machine gets what the same request again would get
  if (parsed.machine) redirect(addressOf('shareChecking', { story: input.storyId }));
  const reader = await readerOf(input.sender, mode);
  const asked = await unlessRefused(() => askShare(database(), input, reader, now()));
  if ('refusal' in asked) return { status: 'refused', refusal: asked.refusal, values };
  const { outcome, statusToken } = asked;
  if (statusToken) redirect(addressOf('shareStatus', { token: statusToken }));
  redirect(`/share/${outcome === 'asked' ? 'check-your-mail' : 'on-its-way'}/${input.storyId}`);
}

/** The button behind the link in the sender's mail. The page says what became of it if it did not work. */
export async function confirmShareOfLink(form: FormData): Promise<void> {
  const token = tokenOf(form);
  if (!(await isFromOurPages())) redirect(addressOf('shareConfirm', { token }));
  const confirmation = await confirmShare(database(), token, now());
  if (confirmation.outcome === 'confirmed') {
    const jar = await cookies();
    jar.set(senderCookie, senderProof(confirmation.sender, now()), senderCookieOptions(env().SITE_URL));
  }
  redirect(
    'statusToken' in confirmation
      ? addressOf('shareStatus', { token: confirmation.statusToken })
      : addressOf('shareConfirm', { token }),
  );
}

/** The button "Send the confirmation again". Where there is nothing to confirm any more, the page says so anew. */
export async function sendConfirmationAgain(_before: unknown, form: FormData): Promise<ResendState> {
  const token = tokenOf(form);
  if (!(await isFromOurPages())) return { status: 'refused', refusal: { code: 'notOurForm' } };
  if (sharingMode(env()).mode !== 'confirm') return { status: 'refused', refusal: { code: 'switchedOff' } };
  const resent = await unlessRefused(() => resendConfirmation(database(), token, now()));
  if ('refusal' in resent) return { status: 'refused', refusal: resent.refusal };
  if (resent.outcome === 'over') redirect(addressOf('shareStatus', { token }));
  return { status: 'resent' };
}

/** The button of "Never email me again". */
export async function neverEmailAgain(form: FormData): Promise<void> {
  const token = tokenOf(form);
  const done = (await isFromOurPages()) && (await suppress(database(), token, now()));
  redirect(done ? addressOf('shareNeverDone') : addressOf('shareNever', { token }));
}

/** On to the reader's own Mastodon server, with the story in a new post; nothing of it is kept. */
export async function shareOnMastodon(_before: unknown, form: FormData): Promise<MastodonState> {
  const typed = form.get(mastodonFields.server);
  // longer than any name is nobody's server, and nothing to send back
  const server = typeof typed === 'string' ? typed.slice(0, 500) : '';
  const read = readServer(server);
  if ('fault' in read) return { status: 'invalid', server, fault: read.fault };
  const found = await findPublicStory(database(), Number(form.get(mastodonFields.storyId)), now());
  if (found?.kind !== 'public' || !(await isFromOurPages())) redirect('/');
  const { headline, path } = found.story;
  redirect(mastodonShareUrl(read.host, { headline, url: env().SITE_URL + path }));
}

async function isFromOurPages(): Promise<boolean> {
  return isOwnOrigin((await headers()).get('origin') ?? undefined, env().SITE_URL);
}

/** What `run` makes, or in words for the reader why it would not. */
async function unlessRefused<T>(run: () => Promise<T>): Promise<T | { refusal: ShareRefusal }> {
  try {
    return await run();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    // what is no reader's fault is the operator's to know
    if (!(error instanceof ShareRefusedError))
      console.error(`sharing: ${error instanceof Error ? error.stack : error}`);
    return { refusal };
  }
}

async function readerOf(sender: string, mode: 'confirm' | 'direct'): Promise<AskingReader> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const proven = provesSender(jar.get(senderCookie)?.value, sender, now());
  return {
    // set by the press on every request it passes on, whatever the client sent
    network: networkOf(sent.get(clientAddressHeader) ?? ''),
    sender: proven ? 'confirmed' : mode === 'direct' ? 'claimed' : 'unproven',
  };
}

/** Only what a token can be, so that it can stand in an address. */
function tokenOf(form: FormData): string {
  const token = form.get('token');
  return typeof token === 'string' && /^[A-Za-z0-9_-]{1,200}$/.test(token) ? token : 'unknown';
}
