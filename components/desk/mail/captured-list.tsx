import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords } from '#lib/editions/desk-times.ts';
import type { CapturedMail } from '#lib/mail/types.ts';

type Props = { mails: readonly CapturedMail[]; now: Date };

/** Mails that were kept instead of being sent, newest first. */
export function CapturedList({ mails, now }: Props) {
  if (mails.length === 0) return <p>Nothing has been captured yet.</p>;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">To</th>
          <th scope="col">Captured</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              <a href={addressOf('capturedMail', { id: mail.id })}>{mail.subject || '(no subject)'}</a>
            </th>
            <td data-label="To">{mail.to}</td>
            <td data-label="Captured">
              {mail.sentAt && <time dateTime={mail.sentAt.toISOString()}>{inWords(mail.sentAt, now, 'UTC')}</time>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
