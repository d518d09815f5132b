import { trafficWords } from '#components/traffic/words.ts';
import type { TrafficFilter as Filter, TrafficReport } from '#lib/traffic/types.ts';

type Props = {
  report: Pick<TrafficReport, 'roadChoices' | 'kindChoices'>;
  filter: Filter;
  /** The page's own address. */
  path: string;
  language: string;
};

/** Events of one road or of one kind alone. */
export function TrafficFilter({ report: { roadChoices, kindChoices }, filter, path, language }: Props) {
  const words = trafficWords(language);
  return (
    <search className="traffic-filter">
      <form action={path} method="get">
        <div>
          <label htmlFor="traffic-road">{words.road}</label>
          <select id="traffic-road" name="road" defaultValue={filter.road ?? ''}>
            <option value="">{words.everyRoad}</option>
            {roadChoices.map((road) => (
              <option key={road} value={road}>
                {road}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="traffic-kind">{words.kind}</label>
          <select id="traffic-kind" name="kind" defaultValue={filter.kind ?? ''}>
            <option value="">{words.everyKind}</option>
            {kindChoices.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{words.show}</button>
      </form>
    </search>
  );
}
