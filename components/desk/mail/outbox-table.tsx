import { inWords } from '#lib/editions/moments.ts';
import type { MailKind, MailPhase, OutboxEntry } from '#lib/mail/types.ts';

const kindNames: Readonly<Record<MailKind, string>> = {
  'share-confirm': 'Confirmation to a sender',
  'share-story': 'Story to a friend',
  'share-notice': 'Notice to a sender',
  'staff-invitation': 'Invitation',
};

const phaseNames: Readonly<Record<MailPhase, string>> = {
  owed: 'owed',
  sending: 'sending',
  dot: 'sending',
  sent: 'sent',
  held: 'held',
  failed: 'failed',
  dropped: 'dropped',
};

const badges: Readonly<Partial<Record<MailPhase, string>>> = {
  sent: 'badge-published',
  held: 'badge-submitted',
  failed: 'badge-killed',
};

type Props = { entries: readonly OutboxEntry[]; now: Date };

/** The outbox, newest first. It names nobody: addresses are encrypted while owed and forgotten afterwards. */
export function OutboxTable({ entries, now }: Props) {
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">State</th>
          <th scope="col">Asked</th>
          <th scope="col">Attempts</th>
          <th scope="col">Last answer</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{kindNames[entry.kind]}</th>
            <td data-label="State">
              <span className={`badge ${badges[entry.phase] ?? ''}`}>{phaseNames[entry.phase]}</span>
              {entry.phase === 'owed' && entry.attempts > 0 && <> again {inWords(entry.dueAt, now, 'UTC')}</>}
            </td>
            <td data-label="Asked">
              <time dateTime={entry.createdAt.toISOString()}>{inWords(entry.createdAt, now, 'UTC')}</time>
            </td>
            <td data-label="Attempts">{entry.attempts}</td>
            <td data-label="Last answer">{entry.lastError}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many mails are in each state, those that want attention first. */
export function PhaseCounts({ counts }: { counts: ReadonlyMap<MailPhase, number> }) {
  const phases: MailPhase[] = ['held', 'failed', 'owed', 'sending', 'dot', 'sent', 'dropped'];
  const shown = phases.flatMap((phase) => {
    const mails = counts.get(phase);
    return mails ? [`${mails} ${phase === 'dot' ? 'awaiting an answer' : phaseNames[phase]}`] : [];
  });
  return <p>{shown.length > 0 ? `${shown.join(', ')}.` : 'No mail in the last seven days.'}</p>;
}
