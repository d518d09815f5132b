import type { ReactNode } from 'react';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { weatherWords } from '#components/weather/words.ts';
import { dayOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { listed } from '#lib/language.ts';
import type { ShownPart, ShownSource } from '#lib/weather/types.ts';

type Props = {
  part: Pick<ShownPart<unknown>, 'state' | 'sources'>;
  name: 'now' | 'hours' | 'days' | 'air';
  edition: Edition;
  now: Date;
  /** What stands behind the time of a part that is shown, such as whose it is. */
  children?: ReactNode;
};

/** How a part stands, in words with the time: as of when it is, that it is out of date, or that it isn't there. */
export function StateLine({ part: { state, sources }, name, edition, now, children }: Props) {
  const words = weatherWords(edition.language);
  switch (state.kind) {
    case 'fresh':
    case 'empty':
      return (
        <p className="state">
          {words.asOf} <ShortTime at={state.asOf} edition={edition} now={now} />
          {children}
        </p>
      );
    case 'stale':
      return (
        <p className="state state-stale">
          <strong>
            {words.outOfDate} <ShortTime at={state.asOf} edition={edition} now={now} />
          </strong>
          {children}
        </p>
      );
    case 'failed':
      return (
        <div className="state state-failed">
          <p>
            <strong>{sources.length === 0 ? words.noService[name] : words.failed[name]}</strong>
            {state.lastAt && (
              <>
                {' '}
                {words.lastKnown} <Timestamp at={state.lastAt} edition={edition} form="full" />.
              </>
            )}
          </p>
          <OfficialLinks sources={sources} label={words.ask} language={edition.language} />
        </div>
      );
  }
}

/** Without the day where it is today's. */
export function ShortTime({ at, edition, now }: { at: Date; edition: Edition; now: Date }) {
  const isToday = dayOf(at, edition.timeZone) === dayOf(now, edition.timeZone);
  return <Timestamp at={at} edition={edition} form={isToday ? 'clock' : 'full'} />;
}

type LinksProps = { sources: readonly ShownSource[]; label: string; language: string };

/** The services' own pages, which know what we don't. */
export function OfficialLinks({ sources, label, language }: LinksProps) {
  const reachable = sources.filter(({ homepage }) => homepage !== '');
  if (reachable.length === 0)
    return (
      sources.length > 0 && (
        <p>{`${label} ${listed(
          language,
          sources.map(({ title }) => title),
        )}`}</p>
      )
    );
  return (
    <p>
      {label}{' '}
      {reachable.map(({ title, homepage }, place) => (
        <span key={title}>
          {place > 0 && ', '}
          <a href={homepage} rel="noopener">
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}
