import { foreign } from '#components/ui/foreign.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import type { PublicStory, WireAttribution as Wire } from '#lib/stories/types.ts';
import { wireWords } from '#lib/stories/words.ts';

/** Where a syndicated story came from, in the words the paper has always used. */
export function WireAttribution({ wire, story, edition }: { wire: Wire; story: PublicStory; edition: Edition }) {
  const words = wireWords(edition.language);
  return (
    <p className="wire" {...foreign(edition.language, story.language)}>
      {words.attribution(isolated(edition.language, wire.feedName), isolated(edition.language, wire.copyright))}{' '}
      {safeHref.safeParse(wire.originalUrl).success && (
        <a href={wire.originalUrl} rel="noopener">
          {words.readOriginal(isolated(edition.language, wire.supplier))}
        </a>
      )}
    </p>
  );
}
