import type { ReactNode } from 'react';
import { patienceWith } from '#lib/mail/patience.ts';
import type { OutboxMail } from '#lib/mail/types.ts';

type Props = { mail: Pick<OutboxMail, 'kind' | 'standing' | 'phase' | 'attempts' | 'isSendable'>; messageId: string };

/** What it means that a mail stands as it does, and what to look for. */
export function StandingWords({ mail, messageId }: Props): ReactNode {
  switch (mail.standing) {
    case 'held':
      return (
        <>
          <p>
            <strong>Nobody knows yet whether it arrived.</strong> The whole mail was handed over, but the connection
            ended before the mail server said that it had it; or it was held by hand when a backup was restored. The
            portal does not send it again by itself, so that nobody gets it twice.
          </p>
          <p>
            Look in the mail server’s log for <code>message-id={messageId}</code>. A line with it and what follows (
            <code>queue active</code>, <code>status=sent</code>) means that the server has taken it. When there is none,
            it was never taken.
          </p>
          {!mail.isSendable && <Forgotten kind={mail.kind} />}
        </>
      );
    case 'owed':
      if (mail.phase !== 'owed') {
        return <p>A worker is sending it at this moment. Load this page again to see what became of it.</p>;
      }
      return mail.attempts === 0 ? (
        <p>It waits for a worker, which takes it when its time comes.</p>
      ) : (
        <p>
          The mail server did not take it yet. It is tried again, each time later, for{' '}
          {patienceWith(mail.kind).tried.words}.
        </p>
      );
    case 'failed':
      return (
        <>
          <p>The mail server refused it for good, or did not take it in time. It is not tried again.</p>
          <Forgotten kind={mail.kind} />
        </>
      );
    case 'bounced':
      return (
        <p>
          The mail server took it, and a report came later that it could not be delivered: such a mailbox is not there,
          or takes no mail. Nothing is to be done.
        </p>
      );
    case 'sent':
      return <p>It was handed over to the mail server, and its addresses are forgotten.</p>;
    case 'dropped':
      return <p>It was given up and is not sent any more. Its addresses are forgotten.</p>;
    default:
      return mail.standing satisfies never;
  }
}

function Forgotten({ kind }: Pick<OutboxMail, 'kind'>) {
  return (
    <p className="notice">
      It cannot be sent again: addresses are forgotten when a mail ends, at the latest after{' '}
      {patienceWith(kind).kept.words}, so nobody knows to whom it was.{' '}
      {kind === 'answer'
        ? 'Whoever wrote it can write again in WebMail.'
        : 'Whoever asked for it can ask again at the story.'}
    </p>
  );
}
