import { ArchiveSteps } from '#components/archive/archive-steps.tsx';
import { archiveWords } from '#components/archive/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nameOfMonth, nameOfWeekday } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import type { ArchiveDay } from '#lib/stories/reading/types.ts';

type Props = {
  edition: Edition;
  month: string;
  days: readonly ArchiveDay[];
  /** Months that have stories. */
  before: string | null;
  after: string | null;
};

/** A month's days, each with how many stories it has and the newest of them. */
export function ArchiveMonth({ edition, month, days, before, after }: Props) {
  const { language } = edition;
  const words = archiveWords(language);
  const named = (at: string | null) => at && { at, name: nameOfMonth(at, language) };
  return (
    <>
      <p className="kicker archive-kicker">
        <a href={addressOf('archive', { edition: edition.slug })}>{words.archive}</a>
      </p>
      <h1 className="section-name archive-name" id="content" tabIndex={-1}>
        {nameOfMonth(month, language)}
      </h1>
      <ol className="archive-days">
        {days.map(({ day, storyCount, newest }) => (
          <li key={day} className="archive-day">
            <h2>
              <a className="archive-weekday" href={addressOf('archiveSpan', { edition: edition.slug, when: day })}>
                {nameOfWeekday(day, language)}
              </a>
            </h2>
            <p className="archive-count">{words.stories(storyCount, storyCount >= maxCounted)}</p>
            <ul className="archive-headlines">
              {newest.map((teaser) => (
                <li key={teaser.id} {...foreign(teaser.language, language)}>
                  <a className="archive-headline" href={teaser.path}>
                    <Unbroken>{teaser.headline}</Unbroken>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <ArchiveSteps
        edition={edition}
        label={words.besideMonth}
        before={named(before) || null}
        after={named(after) || null}
      />
    </>
  );
}
