import { DeskTime } from '#components/desk/desk-time.tsx';
import { NextTry } from '#components/desk/sources/next-try.tsx';
import { SourceButton } from '#components/desk/sources/source-button.tsx';
import { standingBadges, standingNames } from '#components/desk/sources/source-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { typedSettings } from '#lib/conditions/desk/parse-settings.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';

type Props = { sources: readonly SourceStatus[]; now: Date; maySave: boolean };

/** The sources of an edition, the preferred ones first: how each is doing. */
export function SourceTable({ sources, now, maySave }: Props) {
  return (
    <table className="table table-cards source-table">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Standing</th>
          <th scope="col">Last good answer</th>
          <th scope="col">Next try</th>
          {maySave && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {sources.map((status) => (
          <tr key={status.source.id}>
            <SourceCells status={status} now={now} />
            {maySave && (
              <td>
                <SourceButtons status={status} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceCells({ status, now }: { status: SourceStatus; now: Date }) {
  const { source, edition: place, adapter, title, standing, words, lastGoodAt, nextAt } = status;
  return (
    <>
      <th scope="row">
        <a href={addressOf('deskSource', { id: source.id })}>{title}</a>
        <div className="small soft">{adapter?.brings}</div>
        {listSettings(status).map((line) => (
          <div key={line} className="small soft source-settings">
            {line}
          </div>
        ))}
      </th>
      <td className="source-standing">
        <span className={`badge ${standingBadges[standing]}`}>{standingNames[standing]}</span>
        <div className="small">{words.join(' ')}</div>
      </td>
      <td data-label="Last good answer">{lastGoodAt ? <DeskTime at={lastGoodAt} {...{ now, place }} /> : 'never'}</td>
      <td data-label="Next try">
        <NextTry at={nextAt} {...{ now, place }} />
      </td>
    </>
  );
}

/** "Forecast site: ab-52": two sources of a service are told apart by them. */
function listSettings({ source, adapter }: SourceStatus): string[] {
  const typed = typedSettings(source);
  return (adapter?.fields ?? []).flatMap(({ name, label }) => (typed[name] ? [`${label}: ${typed[name]}`] : []));
}

function SourceButtons({ status: { source, title } }: { status: SourceStatus }) {
  const shared = { source, className: 'button button-small', about: title };
  return (
    <div className="source-steps">
      <SourceButton {...shared} step="ask" />
      <SourceButton {...shared} step={source.pausedAt ? 'resume' : 'pause'} />
      <SourceButton {...shared} step="up" />
      <SourceButton {...shared} step="down" />
    </div>
  );
}
