import { Timestamp } from '#components/ui/timestamp.tsx';
import { Tile } from '#components/weather/today/tile.tsx';
import { todayWords } from '#components/weather/today/words.ts';
import { minuteMs } from '#lib/clock.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { SunTimes } from '#lib/weather/types.ts';

export function SunTile({ sun, edition }: { sun: SunTimes; edition: Edition }) {
  const words = todayWords(edition.language);
  if (sun.kind !== 'rises-and-sets')
    return (
      <Tile name={words.sun}>
        <p>{sun.kind === 'up-all-day' ? words.upAllDay : words.downAllDay}</p>
      </Tile>
    );
  const minutes = Math.round((sun.setsAt.getTime() - sun.risesAt.getTime()) / minuteMs);
  return (
    <Tile name={words.sun}>
      <p>
        {words.rises} <Timestamp at={sun.risesAt} edition={edition} form="clock" />
      </p>
      <p>
        {words.sets} <Timestamp at={sun.setsAt} edition={edition} form="clock" />
      </p>
      <p className="tile-note">{words.hoursOfDay(Math.floor(minutes / 60), minutes % 60)}</p>
    </Tile>
  );
}
