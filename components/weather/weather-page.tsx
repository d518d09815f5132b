import { SampleNote } from '#components/ui/sample-note.tsx';
import { AlertStrip } from '#components/weather/alerts/alert-strip.tsx';
import { Days } from '#components/weather/days/days.tsx';
import { Hours } from '#components/weather/hours/hours.tsx';
import { HoursChart } from '#components/weather/hours/hours-chart.tsx';
import { Now } from '#components/weather/now.tsx';
import { Today } from '#components/weather/today/today.tsx';
import { UnitChoice } from '#components/weather/unit-choice.tsx';
import { weatherWords } from '#components/weather/words.ts';
import { dayOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherReport } from '#lib/weather/types.ts';

type Props = { report: WeatherReport; edition: Edition; now: Date };

/** An edition's weather: what to beware of, how it is, how it will be, and who says so. */
export function WeatherPage({ report, edition, now }: Props) {
  const words = weatherWords(edition.language);
  const today = report.days.value.find(({ date }) => date === dayOf(now, edition.timeZone)) ?? null;
  const hasSources = [report.now, report.hours, report.days, report.alerts].some(({ sources }) => sources.length > 0);
  return (
    <div className="weather" data-units={edition.units}>
      {report.isSample && <SampleNote language={edition.language} />}
      <div className="weather-head">
        <h1 className="section-name" id="content" tabIndex={-1}>
          {words.title(edition.name)}
        </h1>
        {hasSources && <UnitChoice edition={edition} />}
      </div>
      {hasSources ? (
        <div className="weather-parts">
          <AlertStrip alerts={report.alerts} edition={edition} now={now} />
          <Now now={report.now} today={today} edition={edition} at={now} />
          <Hours hours={report.hours} edition={edition} now={now} />
          {report.hours.value.length > 0 && <HoursChart hours={report.hours.value} edition={edition} />}
          <div className="weather-beside">
            <Days days={report.days} edition={edition} now={now} />
            <Today report={report} edition={edition} now={now} />
          </div>
        </div>
      ) : (
        <>
          <p className="empty">{words.noSources(edition.name)}</p>
          <Today report={report} edition={edition} now={now} />
        </>
      )}
      {report.attributions.length > 0 && <Attributions report={report} edition={edition} />}
    </div>
  );
}

function Attributions({ report, edition }: Pick<Props, 'report' | 'edition'>) {
  return (
    <section className="weather-sources" aria-label={weatherWords(edition.language).dataFrom}>
      <ul>
        {report.attributions.map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} rel="license noopener">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
