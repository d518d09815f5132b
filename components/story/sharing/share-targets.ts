import { storyWords } from '#components/story/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';

/** An icon of `public/share-icons.svg`. */
export type ShareIcon =
  | 'facebook'
  | 'x'
  | 'bluesky'
  | 'whatsapp'
  | 'linkedin'
  | 'reddit'
  | 'mastodon'
  | 'mail'
  | 'copy'
  | 'print'
  | 'device';

export type ShareTarget = { icon: ShareIcon; name: string; href: string };

type Shared = {
  storyId: number;
  /** The story's whole public address. */
  url: string;
  headline: string;
};

/**
 * Where a story can be shared, with its address filled in: each service's own address for links, of which X
 * (docs.x.com, "Web intent") and Bluesky (docs.bsky.app, "Action Intent Links") publish theirs. Mastodon is many
 * servers, so a page of ours asks for the reader's.
 */
export function shareTargets({ storyId, url, headline }: Shared, language: string): ShareTarget[] {
  const address = encodeURIComponent(url);
  const words = encodeURIComponent(headline);
  const both = encodeURIComponent(`${headline} ${url}`);
  return [
    { icon: 'facebook', name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { icon: 'x', name: 'X', href: `https://x.com/intent/tweet?text=${words}&url=${address}` },
    { icon: 'bluesky', name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { icon: 'mastodon', name: 'Mastodon', href: addressOf('shareMastodon', { story: storyId }) },
    { icon: 'whatsapp', name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { icon: 'linkedin', name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { icon: 'reddit', name: 'Reddit', href: `https://www.reddit.com/submit?url=${address}&title=${words}` },
    { icon: 'mail', name: storyWords(language).email, href: `mailto:?subject=${words}&body=${both}` },
  ];
}
