import type { OutgoingHttpHeaders } from 'node:http';

const readerPolicy = (formAction: string, frames: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What every answer of the paper carries. */
export function safetyHeaders(siteUrl: string): OutgoingHttpHeaders {
  return {
    'x-content-type-options': 'nosniff',
    // not no-referrer: that would make browsers send `Origin: null` with our own forms
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/**
 * A reader page carries no inline script and no inline style, so it can afford the strictest policy.
 * @param leadsAway the page's form is answered with a redirect to another site, and Chrome and Safari hold
 *   `form-action` against redirects too (w3c/webappsec-csp#8)
 * @param frames origins whose pages it shows in a frame; default none
 */
export function readerHeaders(
  siteUrl: string,
  { leadsAway = false, frames = [] }: { leadsAway?: boolean; frames?: readonly string[] } = {},
): OutgoingHttpHeaders {
  const policy = readerPolicy(leadsAway ? "'self' https:" : "'self'", frames);
  return { ...safetyHeaders(siteUrl), 'content-security-policy': policy };
}

/** The desk runs the framework, whose inline scripts need a nonce of their own each time. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
