import { standingNames } from '#components/desk/mail/mail-words.ts';
import type { MailStanding } from '#lib/mail/types.ts';

const badges: Readonly<Record<MailStanding, string>> = {
  held: 'badge-submitted',
  owed: 'badge-scheduled',
  failed: 'badge-killed',
  bounced: 'badge-killed',
  sent: 'badge-published',
  dropped: 'badge-spiked',
};

export function StandingBadge({ standing }: { standing: MailStanding }) {
  return <span className={`badge ${badges[standing]}`}>{standingNames[standing]}</span>;
}
