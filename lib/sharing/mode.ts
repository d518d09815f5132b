import type { Env } from '#lib/env.ts';
import type { SharingMode } from '#lib/sharing/types.ts';

/**
 * How stories can be emailed in this installation, and why, in words for the desk. The law (CASL) wants the
 * newsroom's postal address in every such mail, so without one nothing leaves the house; in the demo nothing does
 * anyway.
 */
export function sharingMode(env: Pick<Env, 'SHARING' | 'SMTP_URL' | 'DEMO' | 'POSTAL_ADDRESS'>): {
  mode: SharingMode;
  reason: string;
} {
  if (env.SHARING === 'off') return { mode: 'off', reason: 'SHARING=off: stories have no form.' };
  const demo = env.DEMO === '1' && !env.SMTP_URL;
  if (!demo && !env.POSTAL_ADDRESS) {
    return {
      mode: 'mailto',
      reason:
        'POSTAL_ADDRESS is not set, and the law wants it in such mails: the form is a link to the reader’s own mail program.',
    };
  }
  const delivery = env.SMTP_URL ? 'Mail goes out through SMTP_URL.' : 'SMTP_URL is not set: mail is captured below.';
  return env.SHARING === 'direct'
    ? {
        mode: 'direct',
        reason: `SHARING=direct: senders need not confirm, so their addresses are only claims. ${delivery}`,
      }
    : { mode: 'confirm', reason: `Senders confirm by mail first. ${delivery}` };
}

/** A link that opens the reader's own mail program with the story in it and nobody to send it to. */
export function mailtoHref(story: { headline: string; url: string }): string {
  return `mailto:?subject=${encodeURIComponent(story.headline)}&body=${encodeURIComponent(`${story.headline}\n${story.url}`)}`;
}
