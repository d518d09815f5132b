import { safeHref } from '#lib/stories/body.ts';
import type { WireAttribution as Wire } from '#lib/stories/types.ts';

/** Where a syndicated story came from, in the words the paper has always used. */
export function WireAttribution({ wire }: { wire: Wire }) {
  return (
    <p className="wire">
      Articled from the {wire.feedName} RSS syndication. RSS feeds copyright is that of their respective owners (
      {wire.copyright}).{' '}
      {safeHref.safeParse(wire.originalUrl).success && (
        <a href={wire.originalUrl} rel="noopener">
          Read the original story at {wire.supplier}
        </a>
      )}
    </p>
  );
}
