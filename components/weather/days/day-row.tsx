import { BothUnits } from '#components/weather/both-units.tsx';
import { PrecipitationWords } from '#components/weather/conditions/precipitation-words.tsx';
import { SkyIcon } from '#components/weather/conditions/sky-icon.tsx';
import { WindWords } from '#components/weather/conditions/wind-words.tsx';
import { dayName } from '#components/weather/days/day-name.ts';
import { degrees } from '#components/weather/measures.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DayObservation } from '#lib/weather/observations.ts';
import { conditionInWords } from '#lib/weather/worded.ts';

type Scale = { least: number; most: number };
type Props = { day: DayObservation; scale: Scale | null; edition: Edition; now: Date };

const unknown = '–';

export function DayRow({ day, scale, edition, now }: Props) {
  const { language, units } = edition;
  const { date, highC, lowC } = day;
  // in the evening a service has only the night that is left of today
  const shown = day.day ?? day.night;
  return (
    <tr>
      <th scope="row">
        <time dateTime={date}>{dayName(date, edition, now)}</time>
      </th>
      <td className="sky-cell">
        {shown ? (
          <>
            <SkyIcon condition={shown.condition} sizePx={28} />{' '}
            <span className="sky-words">{conditionInWords(shown.condition, language)}</span>
          </>
        ) : (
          unknown
        )}
      </td>
      <td className="figure-column">
        {shown ? <PrecipitationWords of={shown} language={language} units={units} /> : unknown}
      </td>
      <td className="figure-column where-broad">
        {shown?.wind ? <WindWords wind={shown.wind} language={language} units={units} /> : unknown}
      </td>
      <td className="figure-column">
        {lowC === null ? unknown : <BothUnits measure={degrees(lowC, language)} own={units} />}
      </td>
      <td className="span-cell">{scale && <Span lowC={lowC} highC={highC} scale={scale} />}</td>
      <td className="high-column warmth">
        {highC === null ? unknown : <BothUnits measure={degrees(highC, language)} own={units} />}
      </td>
    </tr>
  );
}

/** From the low to the high; a dot where only one is known. */
function Span({ lowC, highC, scale: { least, most } }: { lowC: number | null; highC: number | null; scale: Scale }) {
  const across = (c: number) => (most === least ? 50 : 6 + ((c - least) / (most - least)) * 88);
  const from = lowC ?? highC;
  const to = highC ?? lowC;
  if (from === null || to === null) return null;
  const x = (c: number) => `${Math.round(across(c) * 10) / 10}%`;
  return (
    <svg className="span" aria-hidden="true" width="100%" height="0.5rem">
      <line className="span-scale" x1="6%" x2="94%" y1="50%" y2="50%" />
      <line className="span-line" x1={x(from)} x2={x(to)} y1="50%" y2="50%" />
    </svg>
  );
}
