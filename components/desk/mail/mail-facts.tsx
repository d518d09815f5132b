import type { ReactNode } from 'react';
import { FactList } from '#components/desk/fact-list.tsx';
import { StandingBadge } from '#components/desk/mail/standing-badge.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { OutboxMail } from '#lib/mail/types.ts';

type Props = {
  mail: OutboxMail;
  messageId: string;
  /** What the mail is about, if anybody knows. */
  story: { id: number; headline: string } | null;
  now: Date;
  place: { name: string; timeZone: string };
};

/** Everything that is known of a mail, which is nobody's address. */
export function MailFacts({ mail, messageId, story, now, place }: Props) {
  const time = (at: Date | null) => at && <time dateTime={at.toISOString()}>{placeTime(at, now, place)}</time>;
  const facts: [string, ReactNode][] = [
    ['State', <StandingBadge key="state" standing={mail.standing} />],
    [
      'Story',
      story && (
        <a key="story" dir="auto" href={addressOf('deskStory', { id: story.id })}>
          {story.headline}
        </a>
      ),
    ],
    ['Message-ID', <code key="id">{messageId}</code>],
    ['Asked for', time(mail.createdAt)],
    ['Attempts', String(mail.attempts)],
    ['Next attempt', mail.phase === 'owed' && time(mail.dueAt)],
    ['Held', mail.phase === 'held' && time(mail.dueAt)],
    ['Last answer', mail.lastError],
    ['Ended', time(mail.endedAt)],
    ['Bounced', time(mail.bouncedAt)],
    ['Bounce status', mail.bounceStatus],
  ];
  return <FactList facts={facts} isCard />;
}
