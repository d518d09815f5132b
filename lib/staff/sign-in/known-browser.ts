import { randomUUID } from 'node:crypto';
import { addressOf } from '#lib/addresses/address-of.ts';
import { dayMs, secondMs } from '#lib/clock.ts';
import { isSameSignature, keyedDigest } from '#lib/crypto/keyed-hash.ts';

/** Whom a browser is known to. Whatever ends all of the person's sessions raises the epoch: no browser is known then. */
export type KnownTo = { id: string; sessionEpoch: number };

const validForMs = 180 * dayMs;

/** A cookie for each person, so that two who share a computer are both known there. Its name tells nobody who. */
export function knownBrowserCookieName({ id }: KnownTo): string {
  return `an_known_${keyedDigest('signing-in', 'known-browser name', id).toString('hex').slice(0, 16)}`;
}

/**
 * The cookie of a browser in which somebody has just signed in: a number of its own, a date and a signature. It opens
 * nothing; with it, wrong passwords typed elsewhere lock nobody out here.
 */
export function knownBrowserCookie(person: KnownTo, now: Date): string {
  // a new number each time: what was tried with a stolen copy of the one before goes on counting against that
  const id = randomUUID();
  const expiresMs = now.getTime() + validForMs;
  return `${id}.${expiresMs.toString(36)}.${signature(person, id, expiresMs).toString('base64url')}`;
}

/** The number of a browser that the person has signed in with; null when the cookie is not theirs, or too old. */
export function readKnownBrowser(person: KnownTo, value: string | undefined | null, now: Date): string | null {
  const [, id, expires, given] = value?.match(/^([0-9a-f-]{36})\.([0-9a-z]{1,11})\.([A-Za-z0-9_-]{43})$/) ?? [];
  if (!id || !expires || !given) return null;
  const expiresMs = Number.parseInt(expires, 36);
  const isSigned = isSameSignature(Buffer.from(given, 'base64url'), signature(person, id, expiresMs));
  return isSigned && expiresMs > now.getTime() ? id : null;
}

/** How the cookie is set. The desk alone gets it. */
export function knownBrowserOptions(siteUrl: string) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteUrl.startsWith('https:'),
    path: addressOf('desk'),
    maxAge: validForMs / secondMs,
  } as const;
}

function signature({ id, sessionEpoch }: KnownTo, browserId: string, expiresMs: number): Buffer {
  return keyedDigest('signing-in', 'known-browser', id, String(sessionEpoch), browserId, String(expiresMs));
}
