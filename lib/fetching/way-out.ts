import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { env } from '#lib/env.ts';
import type { FetchAllow } from '#lib/env-fetch-allow.ts';
import { type Resolve, resolveBySystem } from '#lib/fetching/resolution.ts';
import { projectPath } from '#lib/project.ts';

/** Our name in robots.txt. */
export const productToken = 'ActionNews';

/** How this portal goes out: what tests replace. */
export type WayOut = {
  allow: FetchAllow;
  userAgent: string;
  resolve: Resolve;
  /** The authorities whose certificates count, PEM; null: those that Node knows. */
  authorities: string | null;
};

/** As the operator has set it. */
export function wayOut(): WayOut {
  const { FETCH_ALLOW, FETCH_CONTACT, SITE_URL } = env();
  return {
    allow: FETCH_ALLOW,
    userAgent: userAgent(portalVersion(), FETCH_CONTACT ?? SITE_URL),
    resolve: resolveBySystem,
    authorities: null,
  };
}

/** "ActionNews/1.2.3 (+https://news.example.com)": what a header cannot hold, or would end the remark, is encoded. */
export function userAgent(version: string, contact: string): string {
  const encoded = contact.replace(/[^\x21-\x7e]|[()\\]/gu, (sign) =>
    [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  return `${productToken}/${version} (+${encoded})`;
}

const manifest = z.object({ version: z.string().regex(/^[\w.+-]+$/) });
let version: string | null = null;

function portalVersion(): string {
  version ??= manifest.parse(JSON.parse(readFileSync(projectPath('package.json'), 'utf8'))).version;
  return version;
}
