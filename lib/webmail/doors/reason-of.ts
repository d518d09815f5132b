import { withoutAddresses } from '#lib/mail/transport/delivery-error.ts';

/** Why something failed, for the log: the first cause, which has no words of a mail, unlike the query it broke. */
export function reasonOf(error: unknown): string {
  let first = error;
  while (first instanceof Error && first.cause instanceof Error) first = first.cause;
  if (!(first instanceof Error)) return 'unknown';
  // what names several failures, such as one for each address of a host, says nothing itself
  return withoutAddresses(first.message || ('code' in first ? String(first.code) : first.name));
}
