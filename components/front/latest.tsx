import { frontWords } from '#components/front/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { formatShortDay } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = { teasers: readonly StoryTeaser[]; edition: Edition };

/** The rail of briefs: a time and a headline, day by day. */
export function Latest({ teasers, edition }: Props) {
  if (teasers.length === 0) return null;
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 className="slot-heading" id="latest">
        {frontWords(edition.language).latest}
      </h2>
      <div className="latest-days">
        {byDay(teasers, edition).map(({ day, stories }) => (
          <div className="latest-day" key={day}>
            <p className="latest-date">{day}</p>
            <ul>
              {stories.map((teaser) => (
                <li key={teaser.id}>
                  <p className="latest-time">
                    <Timestamp at={teaser.publicAt} edition={edition} form="clock" />
                  </p>
                  <h3 className="latest-headline" {...foreign(teaser.language, edition.language)}>
                    <a href={teaser.path}>
                      <Unbroken>{teaser.headline}</Unbroken>
                    </a>
                  </h3>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function byDay(teasers: readonly StoryTeaser[], edition: Edition) {
  const days = Map.groupBy(teasers, (teaser) => formatShortDay(teaser.publicAt, edition));
  return [...days].map(([day, stories]) => ({ day, stories }));
}
