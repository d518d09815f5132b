import { Between } from '#components/ui/between.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { keyed } from '#components/ui/keyed.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { AlertSpan } from '#components/weather/alerts/alert-span.tsx';
import { alertWords } from '#components/weather/alerts/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { AlertObservation, Worded } from '#lib/weather/observations.ts';
import { anyWords } from '#lib/weather/worded.ts';

type Props = { alert: AlertObservation; edition: Edition; now: Date };

/** One alert: what and until when on a line, and behind it all of its words, as its service wrote them. */
export function WeatherAlert({ alert, edition, now }: Props) {
  const words = alertWords(edition.language);
  const event = anyWords(alert.event, edition.language);
  const { severity, colour, area, sender, sentAt, url } = alert;
  return (
    <li className="weather-alert" data-severity={severity}>
      <details>
        <summary>
          <span className="weather-alert-label">
            {words.severities[severity]}
            {colour && `, ${words.colours[colour]}`}
          </span>{' '}
          <strong className="weather-alert-event" {...foreign(event?.language ?? edition.language, edition.language)}>
            {event?.text ?? words.alerts}
          </strong>{' '}
          <AlertSpan alert={alert} edition={edition} now={now} />
        </summary>
        <div className="weather-alert-text">
          <Line label={words.area} worded={area} language={edition.language} />
          <Paragraphs worded={alert.headline} language={edition.language} />
          <Paragraphs worded={alert.text} language={edition.language} />
          {alert.instruction && <h3>{words.whatToDo}</h3>}
          <Paragraphs worded={alert.instruction} language={edition.language} />
          <p className="weather-alert-facts">
            {sender && `${words.sender} ${sender}`}
            {sender && sentAt && <Between />}
            {sentAt && (
              <>
                {words.sent} <Timestamp at={sentAt} edition={edition} form="full" />
              </>
            )}
            {(sender || sentAt) && url && <Between />}
            {url && (
              <a href={url} rel="noopener">
                {words.official}
              </a>
            )}
          </p>
        </div>
      </details>
    </li>
  );
}

type WordedProps = { worded: Worded | null; language: string };

function Line({ label, worded, language }: WordedProps & { label: string }) {
  const found = anyWords(worded, language);
  if (!found) return null;
  return (
    <p>
      <strong>{label}</strong> <span {...foreign(found.language, language)}>{found.text}</span>
    </p>
  );
}

/** Empty lines part paragraphs; other line ends are only where the service broke its lines. */
function Paragraphs({ worded, language }: WordedProps) {
  const found = anyWords(worded, language);
  if (!found) return null;
  const paragraphs = found.text.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return keyed(paragraphs).map(({ key, item }) => (
    <p key={key} {...foreign(found.language, language)}>
      {item}
    </p>
  ));
}
