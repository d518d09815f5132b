import { Teaser } from '#components/front/teaser.tsx';
import { storyWords } from '#components/story/words.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = { teasers: readonly StoryTeaser[]; edition: Edition; section: Section };

/** What to read next: what shares a topic, then the newest of the section. */
export function Related({ teasers, edition, section }: Props) {
  if (teasers.length === 0) return null;
  return (
    <aside className="related" aria-labelledby="related">
      <h2 className="slot-heading" id="related">
        {storyWords(edition.language).related}
      </h2>
      <div className="strip" data-pictured={teasers.some(({ picture }) => picture) || undefined}>
        {teasers.map((teaser) => (
          <Teaser
            key={teaser.id}
            teaser={teaser}
            slot="strip"
            hideSection={teaser.section.id === section.id}
            language={edition.language}
          />
        ))}
      </div>
    </aside>
  );
}
