import { FactList } from '#components/desk/fact-list.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { longTime } from '#components/webmail/mail-times.ts';
import { subjectOf, warningWords } from '#components/webmail/mail-words.ts';
import { AsSentFrame } from '#components/webmail/reading/as-sent-frame.tsx';
import { OurView, type Source } from '#components/webmail/reading/mail-body.tsx';
import { EventCard } from '#components/webmail/reading/mail-event.tsx';
import { MailFiles } from '#components/webmail/reading/mail-files.tsx';
import { People, Person } from '#components/webmail/reading/people.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { MailContent as Content, MailBody, MailHeaders } from '#lib/webmail/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  content: Content;
  source: Source;
  /** The mail's own HTML instead of our view. */
  isAsSent: boolean;
  place: Place;
};

/** What stands in a mail: warnings, words, events, attachments, and the mails within it. */
export function MailContent({ content, source, isAsSent, place }: Props) {
  const { bodies, events, files, forwarded, isEncrypted, warnings } = content;
  return (
    <>
      {warnings.length > 0 && (
        <ul className="notice notice-warn mail-warnings" aria-label="Warnings">
          {keyed(warnings).map(({ key, item }) => (
            <li key={key}>{warningWords(item)}</li>
          ))}
        </ul>
      )}
      {isEncrypted && (
        <p className="notice">
          <strong>This mail is encrypted.</strong> No keys are kept here: download the original, and open it with yours.
        </p>
      )}
      {keyed(events).map(({ key, item }) => (
        <EventCard key={key} event={item} place={place} />
      ))}
      {bodies.map((body) => (
        <Body key={body.path} body={body} source={source} isAsSent={isAsSent} />
      ))}
      <MailFiles files={files} source={source} />
      {forwarded.map((inner) => (
        <section key={inner.path} className="mail-card card" aria-label="A mail within this one">
          <p className="mail-card-kind">A mail within this one</p>
          <h3 dir="auto">{subjectOf(inner.headers.subject)}</h3>
          <HeaderFacts headers={inner.headers} at={inner.headers.sentAt} place={place} />
          <MailContent content={inner} source={source} isAsSent={isAsSent} place={place} />
        </section>
      ))}
    </>
  );
}

function Body({ body, source, isAsSent }: { body: MailBody; source: Source; isAsSent: boolean }) {
  const isFramed = isAsSent && body.sentHtml !== null;
  return (
    <>
      {isFramed ? (
        <AsSentFrame src={addressOf('mailAsSent', source, { part: body.path })} title="The mail as it was sent" />
      ) : (
        <OurView body={body} source={source} />
      )}
      {body.blockedCount > 0 && (
        <p className="mail-blocked small soft">
          {body.blockedCount === 1 ? '1 thing' : `${body.blockedCount} things`} that this mail would have loaded from
          elsewhere, such as pictures, {body.blockedCount === 1 ? 'was' : 'were'} not: nobody learns that it was opened.
        </p>
      )}
    </>
  );
}

type FactsProps = { headers: MailHeaders; at: string | null; place: Place };

/** Who wrote to whom, and when. */
export function HeaderFacts({ headers: { from, sender, replyTo, to, cc }, at, place }: FactsProps) {
  const isOther = sender !== null && sender.address !== from?.address;
  return (
    <FactList
      facts={[
        ['From', from ? <Person key="from" person={from} /> : '(unknown sender)'],
        ['Sent by', isOther && <Person key="sender" person={sender} />],
        ['To', to.length > 0 && <People key="to" people={to} />],
        ['Cc', cc.length > 0 && <People key="cc" people={cc} />],
        ['Answers to', replyTo.length > 0 && <People key="reply" people={replyTo} />],
        ['Date', at && `${longTime(new Date(at), place.timeZone)}, ${place.name} time`],
      ]}
    />
  );
}
