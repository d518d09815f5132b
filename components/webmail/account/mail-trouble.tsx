import { addressOf } from '#lib/addresses/address-of.ts';
import type { MailServerTrouble } from '#lib/webmail/imap/connections/mail-server-error.ts';

type Props = {
  box: string;
  trouble: MailServerTrouble;
  /** What the matter is. */
  words: string;
  /** The account is this person's own. */
  isOwn: boolean;
};

/** In the place of what the mail server did not give. */
export function MailTrouble({ box, trouble, words, isOwn }: Props) {
  return (
    <div className="notice notice-warn mail-trouble" role="alert">
      <p>
        <strong>{words}</strong>
      </p>
      {trouble === 'refused' && <WhoEntersIt box={box} isOwn={isOwn} />}
      <div className="row">
        {trouble === 'refused' && isOwn && (
          <a className="button button-primary" href={addressOf('mailPassword', { box })}>
            Enter the password
          </a>
        )}
        {/* biome-ignore lint/a11y/useValidAnchor: this page again, whichever it is, with its query */}
        <a className="button" href="">
          Try again
        </a>
      </div>
    </div>
  );
}

function WhoEntersIt({ box, isOwn }: { box: string; isOwn: boolean }) {
  if (isOwn) return <p>It is your own box: enter the password that the mail server knows now.</p>;
  return (
    <p>
      Whoever runs the portal enters it: <code>npm run portal -- mailbox password {box} …</code>
    </p>
  );
}
