import { Teaser } from '#components/front/teaser.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  edition: Edition;
  teasers: readonly StoryTeaser[];
  /** The depth of the stories' headings on the page. */
  level: 2 | 3;
  /** `day`: "Nov 23"; `date`, where stories go back years: "Nov 23, 2026". */
  dated: 'day' | 'date';
  /** On a section's own page its name goes without saying. */
  hideSection?: boolean;
};

/** Stories one below the other, newest first, each with its day. */
export function River({ edition, teasers, level, dated, hideSection = false }: Props) {
  return (
    <ol className="river">
      {teasers.map((teaser) => (
        <li key={teaser.id}>
          <p className="river-time">
            <Timestamp at={teaser.publicAt} edition={edition} form={dated} />
          </p>
          <Teaser teaser={teaser} slot="row" level={level} hideSection={hideSection} language={edition.language} />
        </li>
      ))}
    </ol>
  );
}
