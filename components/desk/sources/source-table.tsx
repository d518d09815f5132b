import { DeskTime } from '#components/desk/desk-time.tsx';
import { NextTry } from '#components/desk/sources/next-try.tsx';
import { standingBadges, standingNames } from '#components/desk/sources/source-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { pressOf, type SourceStep } from '#lib/conditions/desk/read-source-form.ts';
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

function SourceButtons({ status }: { status: SourceStatus }) {
  const { source, title } = status;
  const buttons: readonly (readonly [SourceStep, string])[] = [
    ['ask', 'Ask now'],
    source.pausedAt ? ['resume', 'Resume'] : ['pause', 'Pause'],
    ['up', 'Up'],
    ['down', 'Down'],
  ];
  return (
    <div className="source-steps">
      {buttons.map(([step, label]) => (
        <button
          key={step === 'resume' ? 'pause' : step}
          type="submit"
          name="press"
          value={pressOf({ step, ...source })}
          className="button button-small"
        >
          {label} <span className="visually-hidden">{title}</span>
        </button>
      ))}
    </div>
  );
}
