import { Timestamp } from '#components/ui/timestamp.tsx';
import { WeatherAlert } from '#components/weather/alerts/weather-alert.tsx';
import { alertWords } from '#components/weather/alerts/words.ts';
import { OfficialLinks, ShortTime } from '#components/weather/state-line.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherReport } from '#lib/weather/types.ts';

type Props = { alerts: WeatherReport['alerts']; edition: Edition; now: Date };

/** What official services warn of, the worst first; and how we know that, or that we don't. */
export function AlertStrip({ alerts, edition, now }: Props) {
  return (
    <section className="alert-strip" aria-labelledby="alerts">
      <h2 className="unseen" id="alerts">
        {alertWords(edition.language).alerts}
      </h2>
      {alerts.value.length > 0 && (
        <ul className="weather-alerts">
          {alerts.value.map((alert) => (
            <WeatherAlert key={alert.id} alert={alert} edition={edition} now={now} />
          ))}
        </ul>
      )}
      <AlertState alerts={alerts} edition={edition} now={now} />
    </section>
  );
}

function AlertState({ alerts: { state, sources, value }, edition, now }: Props) {
  const words = alertWords(edition.language);
  if (state.kind === 'failed') {
    const said = value.length > 0 ? words.someFailed : words.failed;
    return (
      <div className="state state-failed">
        <p>
          <strong>{sources.length === 0 ? words.noService(edition.name) : said}</strong>
          {state.lastAt && (
            <>
              {' '}
              {words.lastLoaded} <Timestamp at={state.lastAt} edition={edition} form="full" />.
            </>
          )}
        </p>
        <OfficialLinks sources={sources} label={words.ask} language={edition.language} />
      </div>
    );
  }
  const time = <ShortTime at={state.asOf} edition={edition} now={now} />;
  if (state.kind === 'stale')
    return (
      <div className="state state-stale">
        <p>
          <strong>
            {words.outOfDate} {time}
          </strong>
        </p>
        <OfficialLinks sources={sources} label={words.ask} language={edition.language} />
      </div>
    );
  return (
    <p className="state">
      {state.kind === 'empty' ? words.none(edition.name) : words.asOf} {time}
    </p>
  );
}
