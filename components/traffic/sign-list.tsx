import { trafficWords } from '#components/traffic/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import type { Sign } from '#lib/traffic/observations.ts';

type Props = { signs: readonly Sign[]; language: string };

/** What the signs over the roads say, line by line. */
export function SignList({ signs, language }: Props) {
  const words = trafficWords(language);
  return (
    <ul className="road-signs">
      {keyed(signs).map(({ key, item: { place, direction, pages } }) => (
        <li key={key}>
          <p className="sign-place">{direction ? `${place}, ${words.directions[direction]}` : place}</p>
          {keyed(pages).map(({ key: page, item: lines }) => (
            <p className="sign-page" key={page}>
              {keyed(lines).map(({ key: line, item }) => (
                <span className="sign-line" key={line}>
                  {item}{' '}
                </span>
              ))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
