import { type DkimKey, publicHalf } from '#lib/mail/transport/dkim-key.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';

/** A TXT record: DNS holds its value as strings of at most 255 bytes, which receivers put together again. */
export type TxtRecord = { name: string; value: string; strings: string[] };

/** The record where receivers find the key that mails are signed with. */
export function dkimRecord(key: DkimKey, mailFrom: string): TxtRecord {
  return txt(`${key.selector}._domainkey.${domainOf(mailFrom)}`, `v=DKIM1; k=rsa; p=${publicHalf(key)}`);
}

/** Who may send for the domain that bounces go to. The relay's own words belong in it, which only its operator knows. */
export function spfRecord(returnPath: string): TxtRecord {
  return txt(domainOf(returnPath), 'v=spf1 mx ~all');
}

/** What receivers do with mail that claims to come from the domain and is not signed by it. */
export function dmarcRecord(mailFrom: string): TxtRecord {
  return txt(`_dmarc.${domainOf(mailFrom)}`, 'v=DMARC1; p=quarantine');
}

function txt(name: string, value: string): TxtRecord {
  return { name: name.toLowerCase(), value, strings: value.match(/.{1,255}/g) ?? [] };
}
