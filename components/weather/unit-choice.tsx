import { scales } from '#components/weather/measures.ts';
import { weatherWords } from '#components/weather/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Units } from '#lib/weather/units.ts';

type Props = { edition: Pick<Edition, 'language' | 'units'> };

/** Which units the page shows: it has both, and the style sheet shows those that are chosen here. */
export function UnitChoice({ edition }: Props) {
  const words = weatherWords(edition.language);
  const order: readonly Units[] = edition.units === 'metric' ? ['metric', 'us'] : ['us', 'metric'];
  return (
    <fieldset className="unit-choice">
      <legend className="unseen">{words.units}</legend>
      {order.map((units) => (
        <span key={units} className="unit">
          <input
            className="unseen-choice"
            type="radio"
            name="units"
            id={`units-${units}`}
            value={units}
            defaultChecked={units === edition.units}
          />{' '}
          <label htmlFor={`units-${units}`}>
            <span className="unseen">{words.unitNames[units]}</span> {scales[units]}
          </label>
        </span>
      ))}
    </fieldset>
  );
}
