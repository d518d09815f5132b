import { safeHref } from '#lib/stories/body.ts';
import type { WireAttribution as Wire } from '#lib/stories/types.ts';
import { wireWords } from '#lib/stories/words.ts';

/** Where a syndicated story came from, in the words the paper has always used. */
export function WireAttribution({ wire, language }: { wire: Wire; language: string }) {
  const words = wireWords(language);
  return (
    <p className="wire">
      {words.attribution(wire.feedName, wire.copyright)}{' '}
      {safeHref.safeParse(wire.originalUrl).success && (
        <a href={wire.originalUrl} rel="noopener">
          {words.readOriginal(wire.supplier)}
        </a>
      )}
    </p>
  );
}
