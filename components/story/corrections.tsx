import { storyWords } from '#components/story/words.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { Correction, CorrectionKind } from '#lib/stories/types.ts';

type Props = {
  corrections: readonly Correction[];
  /** What was wrong and what else to know is said before the words, what was missing after them. */
  place: 'top' | 'foot';
  edition: Edition;
  /** Its edition’s, where that is not the story’s. */
  lang?: string | undefined;
};

const placeOf: Readonly<Record<CorrectionKind, Props['place']>> = {
  correction: 'top',
  editorsNote: 'top',
  clarification: 'foot',
};

/** What was wrong or missing and when it was put right. Each has an address: `#correction-12`. */
export function Corrections({ corrections, place, edition, lang }: Props) {
  const here = corrections.filter(({ kind }) => placeOf[kind] === place);
  if (here.length === 0) return null;
  const words = storyWords(edition.language);
  return (
    <div className="corrections" data-place={place} lang={lang}>
      {here.map(({ id, kind, text, correctedAt }) => (
        <section key={id} className="correction" id={`correction-${id}`} aria-labelledby={`correction-${id}-name`}>
          <h2 id={`correction-${id}-name`}>{words[kind]}</h2>
          <p className="correction-date">
            <Timestamp at={correctedAt} edition={edition} form="full" />
          </p>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
