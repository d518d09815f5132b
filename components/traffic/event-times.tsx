import { InLine } from '#components/traffic/in-line.tsx';
import { Moment } from '#components/traffic/moment.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { ShownEvent } from '#lib/traffic/types.ts';

type Props = { event: ShownEvent; edition: Edition; now: Date };

/** Since when, and until when: what people ask first of a closed road. */
export function EventTimes({ event: { startsAt, endsAt, isUntilFurtherNotice, phase }, edition, now }: Props) {
  const words = trafficWords(edition.language);
  const begins = startsAt && (
    <span>
      {phase === 'planned' ? words.from : words.since} <Moment at={startsAt} edition={edition} now={now} />
    </span>
  );
  // of what is all on one day to come, the day is said once
  const near = phase === 'planned' && startsAt ? startsAt : now;
  const ends = endsAt ? (
    <strong>
      {endsAt > now ? words.until : words.wasUntil} <Moment at={endsAt} edition={edition} now={near} />
    </strong>
  ) : (
    <strong>{isUntilFurtherNotice ? words.furtherNotice : words.noEnd}</strong>
  );
  return (
    <p className="event-times">
      <InLine parts={[begins, ends]} />
    </p>
  );
}
