import { storyWords } from '#components/story/words.ts';

type Props = {
  /** The story's whole public address. */
  url: string;
  headline: string;
  /** The language of the page around it. */
  language: string;
};

/** Plain links: nothing is loaded from anybody until one is followed. */
export function ShareLinks({ url, headline, language }: Props) {
  return (
    <div className="share">
      <p className="share-label" id="share">
        {storyWords(language).share}
      </p>
      <ul aria-labelledby="share">
        {shareTargets(url, headline, language).map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a story can be shared, with its address filled in. */
export function shareTargets(url: string, headline: string, language: string): { name: string; href: string }[] {
  const address = encodeURIComponent(url);
  const words = encodeURIComponent(headline);
  const both = encodeURIComponent(`${headline} ${url}`);
  return [
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: 'X', href: `https://x.com/intent/post?url=${address}&text=${words}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { name: 'Reddit', href: `https://www.reddit.com/submit?url=${address}&title=${words}` },
    { name: storyWords(language).email, href: `mailto:?subject=${words}&body=${both}` },
  ];
}
