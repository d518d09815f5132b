import { DeskTime } from '#components/desk/desk-time.tsx';
import { NextTry } from '#components/desk/sources/next-try.tsx';
import { partInWords } from '#components/desk/sources/source-words.ts';
import type { RequestStatus, SourceStatus } from '#lib/conditions/desk/types.ts';

type Props = { status: SourceStatus; now: Date };

/** What a source is asked for, and what it last said. */
export function RequestTable({ status, now }: Props) {
  const { requests, edition: place } = status;
  if (requests.length === 0) return <p className="notice">There is nothing to ask it for yet.</p>;
  return (
    <table className="table table-cards source-table">
      <thead>
        <tr>
          <th scope="col">Asked for</th>
          <th scope="col">It last said</th>
          <th scope="col">Answered well</th>
          <th scope="col">Next try</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.request}>
            <th scope="row" className="source-request">
              {request.request}
            </th>
            <td>
              <Said request={request} />
            </td>
            <td data-label="Answered well">
              {request.fetchedAt && !request.isSample ? (
                <DeskTime at={request.fetchedAt} {...{ now, place }} />
              ) : (
                'never'
              )}
            </td>
            <td data-label="Next try">
              <NextTry at={isAsked(status, request) ? (request.dueAt ?? now) : null} {...{ now, place }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isAsked = ({ source }: SourceStatus, { isSample }: RequestStatus) => !source.pausedAt && !isSample;

function Said({ request }: { request: RequestStatus }) {
  const { parts, failure, failures, dropped, isSample, fetchedAt } = request;
  const times = failures === 1 ? 'once' : `${failures} times in a row`;
  return (
    <>
      {failure !== null && (
        <div className="source-failure">
          {failure} It failed {times}.
        </div>
      )}
      {parts.map((part) => (
        <div key={part.name}>{partInWords(part)}</div>
      ))}
      {parts.length === 0 && fetchedAt && <div>Where to ask for the rest</div>}
      {isSample && <div className="soft">Invented sample data</div>}
      {dropped > 0 && <div className="soft">Left out, as it could not be read: {dropped}</div>}
    </>
  );
}
