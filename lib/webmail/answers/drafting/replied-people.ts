import type { AnsweredMessage } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { maxRecipientsLength } from '#lib/webmail/answers/drafting/limits.ts';
import { formatRecipient } from '#lib/webmail/answers/drafting/recipients.ts';
import { withoutTag } from '#lib/webmail/doors/box-for-address.ts';
import type { MailAddress, MailHeaders } from '#lib/webmail/types.ts';

type Answered = Pick<AnsweredMessage, 'direction'> & { reading: { headers: MailHeaders } };

/**
 * To whom an answer goes, as the fields have them. The box itself, with whatever `+tag`, is left out.
 * @param own the box's address
 */
export function repliedPeople(
  { direction, reading: { headers } }: Answered,
  kind: 'reply' | 'replyAll',
  own: string,
): { to: string; cc: string } {
  const isOther = ({ address }: MailAddress) => address !== '' && withoutTag(address) !== own;
  const others = (people: readonly (MailAddress | null)[]) =>
    distinct(people.filter((one) => one !== null).filter(isOther));
  const isOurs = direction === 'out' || (headers.from !== null && !isOther(headers.from));
  const writers = others(isOurs ? headers.to : writersOf(headers));
  // of a mail that asks for answers to us, or says that it is from us
  const rest = others([headers.from, headers.sender, ...(isOurs ? headers.cc : []), ...headers.replyTo]);
  const to = writers.length > 0 ? writers : rest.slice(0, 1);
  if (kind === 'reply') return { to: inField(to), cc: '' };
  const cc = others(isOurs ? headers.cc : [...listOf(headers), ...headers.to, ...headers.cc]);
  return { to: inField(to), cc: inField(cc.filter((one) => !to.some((other) => isSame(one, other)))) };
}

/**
 * Who wrote it, as they wish to be answered. Lists that set themselves as `Reply-To` make private words public: there the
 * one who wrote is meant, as long as they can still be told.
 */
function writersOf({ from, replyTo, to, cc, listId }: MailHeaders): MailAddress[] {
  const author = from ? [from] : [];
  if (replyTo.length === 0) return author;
  const addressed = [...to, ...cc];
  const isAddressed = (one: MailAddress) => addressed.some((other) => isSame(one, other));
  const isOfList = listId !== '' && replyTo.every(isAddressed);
  return isOfList && from && !isAddressed(from) ? author : replyTo;
}

/** A list's own address, which all of its readers answer to. */
const listOf = ({ replyTo, listId }: MailHeaders) => (listId === '' ? [] : replyTo);

const isSame = (one: MailAddress, other: MailAddress) => one.address.toLowerCase() === other.address.toLowerCase();

const distinct = (people: readonly MailAddress[]) =>
  people.filter((one, place) => people.findIndex((other) => isSame(one, other)) === place);

/** As many as the field takes: a mail to thousands is answered by hand. */
function inField(people: readonly MailAddress[]): string {
  let field = '';
  for (const one of people) {
    const longer = field === '' ? formatRecipient(one) : `${field}, ${formatRecipient(one)}`;
    if (longer.length > maxRecipientsLength) return field;
    field = longer;
  }
  return field;
}
