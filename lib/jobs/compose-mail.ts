import type { MailKind } from '#lib/mail/kinds.ts';
import type { ComposeMail } from '#lib/mail/types.ts';

/** Makes mails of every kind, each by the room that owes it. */
export function composeEach(composers: Readonly<Record<MailKind, ComposeMail>>): ComposeMail {
  return async (tx, owed, now) => {
    // the next release runs beside this one during an upgrade and may owe what this one does not know: it is tried later
    if (!Object.hasOwn(composers, owed.kind)) throw new Error(`nobody composes ${owed.kind}`);
    return composers[owed.kind](tx, owed, now);
  };
}
