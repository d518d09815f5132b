import { foreign } from '#components/ui/foreign.ts';
import { Whole } from '#components/ui/whole.tsx';
import { uiWords } from '#components/ui/words.ts';
import { AlertSpan } from '#components/weather/alerts/alert-span.tsx';
import { alertWords } from '#components/weather/alerts/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { SevereAlert } from '#lib/weather/types.ts';
import { anyWords } from '#lib/weather/worded.ts';

type Props = { severe: SevereAlert; edition: Edition; now: Date };

/** The worst that official services warn of, above the masthead of every page, leading to all of it. */
export function SevereBanner({ severe, edition, now }: Props) {
  const { language, slug } = edition;
  const words = uiWords(language);
  const event = anyWords(severe.event, language);
  return (
    <aside className="alert" aria-label={words.weatherAlert}>
      <a className="alert-line" href={addressOf('editionWeather', { edition: slug })}>
        <strong className="alert-label">
          {words.weatherAlert}
          {severe.isSample && ` (${words.sample})`}
        </strong>{' '}
        <span className="alert-text">
          <span {...foreign(event?.language ?? language, language)}>
            {event?.text ?? alertWords(language).severities[severe.severity]}
          </span>
          {', '}
          <AlertSpan alert={{ startsAt: null, endsAt: severe.endsAt }} edition={edition} now={now} />
          {severe.others > 0 && ` ${words.more(severe.others)}`}
        </span>
        <Whole />
      </a>
    </aside>
  );
}
