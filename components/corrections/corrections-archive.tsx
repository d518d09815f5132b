import { correctionsWords } from '#components/corrections/words.ts';
import { Between } from '#components/ui/between.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Pagination } from '#components/ui/pagination.tsx';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { formatDate, isoInZone } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { CountedPage } from '#lib/paged.ts';
import type { ArchivedCorrection } from '#lib/stories/reading/types.ts';
import { correctionNames } from '#lib/stories/words.ts';

type Props = {
  edition: Edition;
  /** Newest first. */
  list: CountedPage<ArchivedCorrection>;
  /** Where the policy is read; null where the newsroom has none. */
  policyPath: string | null;
};

/** Everything an edition had to put right, day by day. */
export function CorrectionsArchive({ edition, list, policyPath }: Props) {
  const { page, items: corrections } = list;
  const words = correctionsWords(edition.language);
  const names = correctionNames(edition.language);
  return (
    <div className="newsroom">
      <h1 className="newsroom-headline" id="content" tabIndex={-1}>
        {words.name}
        {page > 1 && (
          <>
            <Between />
            <span className="section-page">{words.page(page)}</span>
          </>
        )}
      </h1>
      <p className="newsroom-intro">
        {corrections.length === 0 ? words.empty : words.intro} {policyPath && <a href={policyPath}>{words.policy}</a>}
      </p>
      {byDay(corrections, edition).map(({ day, notes: [first, ...others] }) => (
        <section className="correction-day" key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatDate(first.correctedAt, edition)}</h2>
          <ol className="correction-notes">
            {[first, ...others].map((note) => (
              <li key={note.id}>
                <p className="kicker">{names[note.kind]}</p>
                <h3 className="correction-story" {...foreign(note.language, edition.language)}>
                  <a href={`${note.path}#correction-${note.id}`}>
                    <Unbroken>{note.headline}</Unbroken>
                  </a>
                </h3>
                <p {...foreign(note.language, edition.language)}>{note.text}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Pagination path={addressOf('corrections', { edition: edition.slug })} list={list} language={edition.language} />
    </div>
  );
}

type Day = { day: string; notes: [ArchivedCorrection, ...ArchivedCorrection[]] };

/** Days are those of the edition's clocks. */
function byDay(corrections: readonly ArchivedCorrection[], edition: Edition): Day[] {
  const days: Day[] = [];
  for (const note of corrections) {
    const day = isoInZone(note.correctedAt, edition.timeZone).slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.notes.push(note);
    else days.push({ day, notes: [note] });
  }
  return days;
}
