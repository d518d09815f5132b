'use client';
import { useEffect } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { useTabPresence } from '#components/desk/presence/use-tab-presence.ts';
import { peopleInWords } from '#components/webmail/work/work-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type Doing, mailPresenceAnswerSchema, type PersonInMail } from '#lib/webmail/work/presence/types.ts';

type Props = {
  box: string;
  conversation: string;
  /** What somebody does who has this page open. */
  doing: Doing;
  /** Who else was there when the page was drawn. */
  first?: readonly PersonInMail[];
};

const readPeople = (answer: unknown): PersonInMail[] | null =>
  mailPresenceAnswerSchema.safeParse(answer).data?.people ?? null;

/** Who else has a conversation open, and who answers; read aloud when somebody comes or goes. It says that this tab is there. */
export function ConversationPeople({ box, conversation, doing, first = [] }: Props) {
  const { people, say } = useTabPresence({
    address: addressOf('mailPresence'),
    within: JSON.stringify({ box, conversation }),
    more: () => ({ doing }),
    read: readPeople,
    first,
  });
  useLive('mailPresence', (event) => {
    if (String(event?.conversation) === conversation) say();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever begins to answer says so at once
  useEffect(() => say(), [doing, say]);
  return (
    <p className="mail-here small" role="status">
      {people.length > 0 && peopleInWords(people)}
    </p>
  );
}
