import { FactList } from '#components/desk/fact-list.tsx';
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
      <FactList facts={head} />
      <MailParts text={mail.text} frame={mail.html && addressOf('capturedMailHtml', { id: mail.id })} />
    </div>
  );
}
