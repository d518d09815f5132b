import { FactList } from '#components/desk/fact-list.tsx';
import { Lines } from '#components/story/blocks/inlines.tsx';
import { isKnownZone, longDay, longTime } from '#components/webmail/mail-times.ts';
import { Person } from '#components/webmail/reading/people.tsx';
import type { MailEvent } from '#lib/webmail/types.ts';

type Place = { name: string; timeZone: string };

const methods: Readonly<Record<string, string>> = {
  REQUEST: 'Invitation',
  CANCEL: 'Cancelled',
  REPLY: 'An answer to an invitation',
  COUNTER: 'Another time is proposed',
  PUBLISH: 'Event',
};

const repeatsInWords: Readonly<Record<NonNullable<MailEvent['repeats']>, string>> = {
  daily: 'Each day',
  weekly: 'Each week',
  monthly: 'Each month',
  yearly: 'Each year',
  otherwise: 'Yes; the calendar file says when',
};

/** An event of a calendar. Nothing is answered by itself. */
export function EventCard({ event, place }: { event: MailEvent; place: Place }) {
  return (
    <section className="mail-card card" aria-label={`Event: ${event.summary}`}>
      <p className="mail-card-kind">{methods[event.method] ?? 'Event'}</p>
      <h3 dir="auto">{event.summary || '(no name)'}</h3>
      <FactList
        facts={[
          ['When', whenInWords(event, place)],
          ['There', theirsInWords(event, place)],
          ['Repeats', event.repeats && repeatsInWords[event.repeats]],
          ['Where', event.location && <bdi key="where">{event.location}</bdi>],
          ['From', event.organizer && <Person key="from" person={event.organizer} />],
        ]}
      />
      {event.description && (
        <p className="mail-event-words" dir="auto">
          <Lines text={event.description} />
        </p>
      )}
    </section>
  );
}

function whenInWords({ startsAt, endsAt, isAllDay, isFloating }: MailEvent, place: Place): string {
  const [start, end] = [new Date(startsAt), new Date(endsAt ?? startsAt)];
  // a whole day is the same day everywhere, and a clock without a zone shows what it shows
  const timeZone = isAllDay || isFloating ? 'UTC' : place.timeZone;
  const [firstDay, lastDay] = [longDay(start, timeZone), longDay(end, timeZone)];
  if (isAllDay) return firstDay === lastDay ? `${firstDay}, the whole day` : `${firstDay} to ${lastDay}`;
  const [from, to] = [longTime(start, timeZone), longTime(end, timeZone)];
  const span = from === to ? from : `${from} to ${firstDay === lastDay ? to.slice(-5) : to}`;
  return isFloating ? `${span}, by their clock; which zone that is, it does not say` : `${span}, ${place.name} time`;
}

/** When it is there, where their clocks can be told and show another time. */
function theirsInWords({ startsAt, zone, isAllDay, isFloating }: MailEvent, place: Place): string | null {
  if (isAllDay || zone === '') return null;
  if (isFloating || !isKnownZone(zone)) return zone;
  const [here, there] = [place.timeZone, zone].map((timeZone) => longTime(new Date(startsAt), timeZone));
  return here === there ? null : `${there}, ${zone}`;
}
