import { foreign } from '#components/ui/foreign.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { Correction, CorrectionKind, PublicStory } from '#lib/stories/types.ts';
import { correctionNames } from '#lib/stories/words.ts';

type Props = {
  story: Pick<PublicStory, 'corrections' | 'language'>;
  /** What was wrong and what else to know is said before the words, what was missing after them. */
  place: 'top' | 'foot';
  edition: Edition;
};

const placeOf: Readonly<Record<CorrectionKind, Props['place']>> = {
  correction: 'top',
  editorsNote: 'top',
  clarification: 'foot',
};

/** What was wrong or missing and when it was put right. Each has an address: `#correction-12`. */
export function Corrections({ story, place, edition }: Props) {
  const here: readonly Correction[] = story.corrections.filter(({ kind }) => placeOf[kind] === place);
  if (here.length === 0) return null;
  const names = correctionNames(edition.language);
  return (
    <div className="corrections" data-place={place} {...foreign(edition.language, story.language)}>
      {here.map(({ id, kind, text, correctedAt }) => (
        <section key={id} className="correction" id={`correction-${id}`} aria-labelledby={`correction-${id}-name`}>
          <h2 id={`correction-${id}-name`}>{names[kind]}</h2>
          <p className="correction-date">
            <Timestamp at={correctedAt} edition={edition} form="full" />
          </p>
          <p {...foreign(story.language, edition.language)}>{text}</p>
        </section>
      ))}
    </div>
  );
}
