import { addressOf } from '#lib/addresses/address-of.ts';
import type { MailOfItem } from '#lib/webmail/releases/types.ts';

/** Where the mails are that a release came as, as far as this person may read them. */
export function ItemMails({ mails }: { mails: readonly MailOfItem[] }) {
  return mails.map(({ box, conversationId }, place) => (
    <span key={conversationId}>
      {place > 0 && ', '}
      <a href={addressOf('conversation', { box: box.slug, id: conversationId })}>Open in {box.name}</a>
    </span>
  ));
}
