import { frontWords } from '#components/front/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { Unbroken } from '#components/ui/unbroken.tsx';
import type { PopularStory } from '#lib/readership/types.ts';

type Props = {
  read: readonly PopularStory[];
  emailed: readonly PopularStory[];
  /** The language of the page around it. */
  language: string;
};

/** What other readers read and emailed most. A list without stories is not there. */
export function Popular({ read, emailed, language }: Props) {
  const words = frontWords(language);
  const lists = [
    { id: 'most-read', heading: words.mostRead, stories: read },
    { id: 'most-emailed', heading: words.mostEmailed, stories: emailed },
  ].filter(({ stories }) => stories.length > 0);
  if (lists.length === 0) return null;
  return (
    <div className="popular" data-lists={lists.length}>
      {lists.map(({ id, heading, stories }) => (
        <section key={id} aria-labelledby={id}>
          <h2 className="slot-heading" id={id}>
            {heading}
          </h2>
          <ol className="popular-list">
            {stories.map((story) => (
              <li key={story.id} {...foreign(story.language, language)}>
                <a href={story.path}>
                  <Unbroken>{story.headline}</Unbroken>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
