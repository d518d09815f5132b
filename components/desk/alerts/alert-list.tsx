import { ActionForm } from '#components/desk/forms/action-form.tsx';
import type { DeskAlert } from '#lib/alerts/types.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  alerts: readonly DeskAlert[];
  editions: readonly { id: number; name: string }[];
  now: Date;
  place: { name: string; timeZone: string };
  /** Given where they can still be ended. */
  endAction?: FormAction;
};

/** Alerts with who put them up, where and until when. */
export function AlertList({ alerts, editions, now, place, endAction }: Props) {
  const namesOf = ({ editionIds }: DeskAlert) =>
    editions.flatMap(({ id, name }) => (editionIds.includes(id) ? [name] : [])).join(', ');
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Editions</th>
          <th scope="col">Up</th>
          <th scope="col">{endAction ? 'Until' : 'Ended'}</th>
          <th scope="col">By</th>
          {endAction && <th scope="col">End</th>}
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => (
          <tr key={alert.id}>
            <th scope="row" lang={alert.language}>
              {alert.href ? (
                <a href={alert.href} target="_blank" rel="noreferrer">
                  {alert.text}
                </a>
              ) : (
                alert.text
              )}
            </th>
            <td data-label="Editions">{namesOf(alert)}</td>
            <td data-label="Up">{placeTime(alert.startsAt, now, place)}</td>
            <td data-label={endAction ? 'Until' : 'Ended'}>{placeTime(alert.endsAt, now, place)}</td>
            <td data-label="By">{alert.createdBy ?? 'the portal'}</td>
            {endAction && (
              <td>
                <ActionForm
                  action={endAction}
                  label="End now"
                  about={alert.text}
                  tone="danger"
                  hidden={{ alertId: String(alert.id) }}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
