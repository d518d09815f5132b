import {
  hourTicks,
  type LabelledPoint,
  nightShapes,
  precipitationShapes,
  temperatureShapes,
} from '#components/weather/hours/chart-shapes.ts';
import { hoursWords } from '#components/weather/hours/words.ts';
import { temperature } from '#components/weather/measures.ts';
import { formatHour } from '#lib/editions/dates.ts';
import { dayOf, nameOfShortWeekday } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { HourObservation } from '#lib/weather/observations.ts';
import type { Units } from '#lib/weather/units.ts';

type Props = { hours: readonly HourObservation[]; edition: Edition };

/*
 * Across, everything is in percent, so that the drawing is as wide as its column; down, in the size of the text, so that
 * it grows with what a reader has chosen.
 */
const [curveTop, curveHeight, barsFoot, barsHeight, height] = [1.6, 4.6, 9, 2, 10.4];
const rem = (number: number) => `${Math.round(number * 1000) / 1000}rem`;
const percent = (number: number) => `${number}%`;

/** The table beside it, drawn, for the eye alone: the line of temperature over bars of precipitation. */
export function HoursChart({ hours, edition }: Props) {
  const words = hoursWords(edition.language);
  const bars = precipitationShapes(hours);
  return (
    <figure className="hours-chart" aria-hidden="true">
      <svg className="chart" aria-hidden="true" width="100%" height={rem(height)}>
        {nightShapes(hours).map(({ x, width }) => (
          <rect key={x} className="chart-night" x={percent(x)} width={percent(width)} height={rem(barsFoot)} />
        ))}
        {hourTicks(hours, edition.timeZone).map(({ x, at, isMidnight }) => (
          <g key={x}>
            <line
              className={isMidnight ? 'chart-midnight' : 'chart-tick'}
              x1={percent(x)}
              x2={percent(x)}
              y1={isMidnight ? '0' : rem(barsFoot)}
              y2={rem(barsFoot + 0.25)}
            />
            <text className="chart-hour" x={percent(x)} y={rem(height - 0.25)} textAnchor={anchorAt(x)}>
              {isMidnight ? nameOfShortWeekday(dayOf(at, edition.timeZone), edition.language) : formatHour(at, edition)}
            </text>{' '}
          </g>
        ))}
        {bars?.bars.map(({ x, width, height: high }) => (
          <rect
            key={x}
            className="chart-bar"
            x={percent(x)}
            width={percent(width)}
            y={rem(barsFoot - (high / 100) * barsHeight)}
            height={rem((high / 100) * barsHeight)}
          />
        ))}
        <line className="chart-foot" x1="0" x2="100%" y1={rem(barsFoot)} y2={rem(barsFoot)} />
        <Curve hours={hours} edition={edition} />
      </svg>{' '}
      <figcaption>
        {words.line} {bars && (bars.kind === 'percent' ? words.chanceBars : words.amountBars)}
      </figcaption>
    </figure>
  );
}

function Curve({ hours, edition }: Props) {
  const { lines, high, low, freezingY } = temperatureShapes(hours);
  const down = (y: number) => curveTop + (y / 100) * curveHeight;
  return (
    <>
      {freezingY !== null && (
        <line className="chart-freezing" x1="0" x2="100%" y1={rem(down(freezingY))} y2={rem(down(freezingY))} />
      )}
      <svg
        className="chart-curve"
        aria-hidden="true"
        y={rem(curveTop)}
        width="100%"
        height={rem(curveHeight)}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        {lines.map((line) => (
          <polyline key={line[0]?.x} className="chart-line" points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        ))}
      </svg>
      {high && <Extreme point={high} y={down(high.y) - 0.5} edition={edition} at={down(high.y)} />}
      {low && <Extreme point={low} y={down(low.y) + 1.2} edition={edition} at={down(low.y)} />}
    </>
  );
}

type ExtremeProps = { point: LabelledPoint; y: number; at: number; edition: Edition };

function Extreme({ point: { x, c }, y, at, edition: { language, units } }: ExtremeProps) {
  const measure = temperature(c, language);
  const both: readonly Units[] = units === 'metric' ? ['metric', 'us'] : ['us', 'metric'];
  return (
    <>
      <circle className="chart-point" cx={percent(x)} cy={rem(at)} r="0.22rem" />
      {both.map((each) => (
        <text key={each} className={`chart-degrees ${each}`} x={percent(x)} y={rem(y)} textAnchor={anchorAt(x)}>
          {`${measure[each]} `}
        </text>
      ))}
    </>
  );
}

/** At the edges a label stands within the drawing. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 7) return 'start';
  return x > 93 ? 'end' : 'middle';
}
