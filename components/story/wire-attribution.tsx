import { foreign } from '#components/ui/foreign.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { attributionLine } from '#lib/stories/attribution-line.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import type { PublicStory, WireAttribution as Wire } from '#lib/stories/types.ts';
import { wireWords } from '#lib/stories/words.ts';

type Props = { wire: Wire; story: PublicStory; edition: Edition };

/** Where a syndicated story came from, in the words the paper has always used. */
export function WireAttribution({ wire, story, edition }: Props) {
  const words = wireWords(edition.language);
  return (
    <p className="wire" {...foreign(edition.language, story.language)}>
      {attributionLine(wire, edition.language, (name) => isolated(edition.language, name))}{' '}
      {!wire.isSummary && <OriginalLink wire={wire} words={words.readOriginal(supplierOf(wire, edition))} />}
    </p>
  );
}

/** Leads from a summary, where its words end, to the whole story. */
export function WholeStory({ wire, story, edition }: Props) {
  return (
    <p className="whole-story" {...foreign(edition.language, story.language)}>
      <OriginalLink wire={wire} words={wireWords(edition.language).readWhole(supplierOf(wire, edition))} />
    </p>
  );
}

const supplierOf = (wire: Wire, edition: Edition) => isolated(edition.language, wire.supplier);

function OriginalLink({ wire, words }: { wire: Wire; words: string }) {
  if (!safeHref.safeParse(wire.originalUrl).success) return null;
  return (
    <a href={wire.originalUrl} rel="noopener">
      {words}
    </a>
  );
}
