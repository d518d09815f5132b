import { storyWords } from '#components/story/words.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { Correction } from '#lib/stories/types.ts';

type Props = { corrections: readonly Correction[]; edition: Edition };

/** What was wrong or missing and when it was put right. */
export function Corrections({ corrections, edition }: Props) {
  const [first, second] = corrections;
  if (!first) return null;
  const words = storyWords(edition.language);
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{second ? words.corrections : words[first.kind]}</h2>
      {corrections.map((correction) => (
        <div className="correction" key={correction.id}>
          <p className="correction-date">
            {second && `${words[correction.kind]}, `}
            <Timestamp at={correction.correctedAt} edition={edition} form="full" />
          </p>
          <p>{correction.text}</p>
        </div>
      ))}
    </section>
  );
}
