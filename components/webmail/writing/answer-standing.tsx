import { Person } from '#components/webmail/reading/people.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Answer, AnswerRecipient } from '#lib/webmail/answers/types.ts';

type Props = {
  answer: Answer;
  /** May they see the desk's mail room, where what is held is settled? */
  maySettle: boolean;
};

/** Who wrote an answer of ours, and with whom it does not simply lie by now. */
export function AnswerStanding({ answer: { writer, recipients }, maySettle }: Props) {
  const open = recipients.filter(({ standing }) => standing !== 'delivered');
  return (
    <div className="mail-standing small">
      <p className="soft">
        Written by <bdi>{writer.name}</bdi>
        {open.length === 0 &&
          (recipients.length === 1 ? ', and delivered' : `, and delivered to all ${recipients.length}`)}
      </p>
      {open.length > 0 && (
        <ul aria-label="Not delivered">
          {open.map((recipient) => (
            <li key={`${recipient.field} ${recipient.address}`} data-standing={recipient.standing}>
              <Person person={recipient} /> <Standing recipient={recipient} maySettle={maySettle} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Standing({ recipient, maySettle }: { recipient: AnswerRecipient; maySettle: boolean }) {
  const { standing, problem, outboxId } = recipient;
  const why = problem ? `: ${problem}` : '';
  switch (standing) {
    case 'leaving':
      return (
        <>
          – on its way{problem && ', tried again since the last answer was: '}
          {problem}
        </>
      );
    case 'delivered':
      return <>– delivered</>;
    case 'held':
      return (
        <>
          – held: nobody knows whether it arrived.{' '}
          {maySettle && outboxId !== null ? (
            <a href={addressOf('owedMail', { id: outboxId })}>Settle it in the mail room</a>
          ) : (
            'An editor settles it in the mail room.'
          )}
        </>
      );
    case 'failed':
      return <>– refused{why}</>;
    case 'bounced':
      return <>– came back{why}</>;
    case 'dropped':
      return <>– not sent: it was dropped in the mail room</>;
    default:
      return standing satisfies never;
  }
}
