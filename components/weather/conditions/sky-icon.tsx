import { iconName } from '#components/weather/conditions/condition.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Condition } from '#lib/weather/observations.ts';

type Props = { condition: Pick<Condition, 'sky' | 'isNight'>; sizePx: number };

/** A drawing of the sky, for the eye: its words stand beside it. Where the sky isn't known, its room. */
export function SkyIcon({ condition, sizePx }: Props) {
  const name = iconName(condition);
  if (!name) return <span className="sky-icon" />;
  return (
    <img
      className="sky-icon"
      src={addressOf('icon', { path: `weather/${name}.svg` })}
      alt=""
      width={sizePx}
      height={sizePx}
    />
  );
}
