import { foreign } from '#components/ui/foreign.ts';
import { Whole } from '#components/ui/whole.tsx';
import { uiWords } from '#components/ui/words.ts';
import type { Alert } from '#lib/alerts/types.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = { alert: Alert; edition: Edition };

/** Breaking news above the masthead: the whole line is the link. It was there when the page came, so nothing announces it. */
export function AlertBanner({ alert, edition }: Props) {
  const words = uiWords(edition.language);
  const line = (
    <>
      <strong className="alert-label">{words.breaking}</strong>{' '}
      <span className="alert-text" {...foreign(alert.language, edition.language)}>
        {alert.text}
      </span>
      <Whole />
    </>
  );
  return (
    // reading modes take no aside for a part of the story
    <aside className="alert" aria-label={words.breakingNews}>
      {alert.href ? (
        <a className="alert-line" href={alert.href}>
          {line}
        </a>
      ) : (
        <span className="alert-line">{line}</span>
      )}
    </aside>
  );
}
