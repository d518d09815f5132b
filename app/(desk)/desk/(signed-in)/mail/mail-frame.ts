import { env } from '#lib/env.ts';

/**
 * The HTML part of a mail, alone in a document that may load and run nothing, for a sandboxed frame.
 * @param showsImages whether pictures are shown: the paper's own and those in the mail itself, no others
 */
export function mailFrame(html: string, showsImages = true): Response {
  const images = showsImages ? `data: ${new URL(env().SITE_URL).origin}` : "'none'";
  // its links leave the frame
  return new Response(html.replace('<head>', '<head><base target="_blank">'), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; frame-ancestors 'self'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
