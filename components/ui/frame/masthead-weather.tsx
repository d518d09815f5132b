import { uiWords } from '#components/ui/words.ts';
import { SkyIcon } from '#components/weather/conditions/sky-icon.tsx';
import { temperature } from '#components/weather/measures.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherLine } from '#lib/weather/types.ts';
import { conditionInWords } from '#lib/weather/worded.ts';

type Props = { weather: WeatherLine; edition: Edition };

/** How it is outside, in the edition's own units, leading to all of it. */
export function MastheadWeather({ weather: { condition, temperatureC, isSample }, edition }: Props) {
  const { language, units, slug } = edition;
  return (
    <a className="masthead-weather" href={addressOf('editionWeather', { edition: slug })}>
      <SkyIcon condition={condition} sizePx={22} /> {temperature(temperatureC, language)[units]}{' '}
      {conditionInWords(condition, language)}
      {isSample && ` (${uiWords(language).sample})`}
    </a>
  );
}
