import { foreign } from '#components/ui/foreign.ts';
import { dayName } from '#components/weather/days/day-name.ts';
import { daysWords } from '#components/weather/days/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DayObservation, HalfDay } from '#lib/weather/observations.ts';
import { anyWords } from '#lib/weather/worded.ts';

type Props = { days: readonly DayObservation[]; edition: Edition; now: Date };

/** The forecast as the service's own people wrote it. */
export function DayTexts({ days, edition, now }: Props) {
  const words = daysWords(edition.language);
  const written = days.filter(({ day, night }) => day?.text || night?.text);
  if (written.length === 0) return null;
  return (
    <details className="day-texts">
      <summary>{words.inWords}</summary>
      <dl>
        {written.map(({ date, day, night }) => (
          <div key={date}>
            <dt>{dayName(date, edition, now)}</dt>
            <Text of={day} language={edition.language} />
            <Text of={night} label={words.night} language={edition.language} />
          </div>
        ))}
      </dl>
    </details>
  );
}

function Text({ of, label, language }: { of: HalfDay | null; label?: string; language: string }) {
  const found = anyWords(of?.text ?? null, language);
  if (!found) return null;
  return (
    <dd>
      {label && <em>{label} </em>}
      <span {...foreign(found.language, language)}>{found.text}</span>
    </dd>
  );
}
