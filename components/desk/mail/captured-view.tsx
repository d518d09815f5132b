import { MailParts } from '#components/desk/mail/mail-parts.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { CapturedMail } from '#lib/mail/types.ts';

/** One captured mail: its head and its parts. */
export function CapturedView({ mail }: { mail: CapturedMail }) {
  const head = [
    ['From', mail.from],
    ['To', mail.to],
    ['Reply-To', mail.replyTo],
  ] as const;
  return (
    <div className="stack">
      <dl className="mail-head">
        {head.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <MailParts text={mail.text} frame={mail.html && addressOf('capturedMailHtml', { id: mail.id })} />
    </div>
  );
}
