import { InLine } from '#components/traffic/in-line.tsx';
import { Moment } from '#components/traffic/moment.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { RoadCondition } from '#lib/traffic/observations.ts';

type Props = { roads: readonly RoadCondition[]; edition: Edition; now: Date };

/** How roads are to drive on. A road without a report is not said to be normal. */
export function RoadTable({ roads, edition, now }: Props) {
  const words = trafficWords(edition.language);
  return (
    <table className="road-table">
      <caption className="unseen">{words.conditions}</caption>
      <thead>
        <tr>
          <th scope="col">{words.road}</th>
          <th scope="col">{words.condition}</th>
          <th scope="col">{words.visibility}</th>
        </tr>
      </thead>
      <tbody>
        {keyed(roads).map(({ key, item: { road, stretch, condition, besides, visibility, updatedAt } }) => (
          <tr key={key}>
            <th scope="row">
              {road} {stretch && stretch !== road && <span className="road-stretch">{stretch}</span>}
            </th>
            <td>
              {condition === null ? <em>{words.noReport}</em> : <InLine parts={[condition, ...besides]} />}{' '}
              {updatedAt && (
                <span className="road-updated">
                  {words.reportedAt} <Moment at={updatedAt} edition={edition} now={now} />
                </span>
              )}
            </td>
            <td>{visibility ?? <em>{words.notGiven}</em>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
