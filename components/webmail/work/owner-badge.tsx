import { initialsOf } from '#components/webmail/work/work-words.ts';
import type { Owner } from '#lib/webmail/types.ts';

/** Who sees to a conversation. */
export function OwnerBadge({ owner, isSelf }: { owner: Owner | null; isSelf: boolean }) {
  if (!owner) return <span className="soft">Nobody’s yet</span>;
  return (
    <span className="mail-owner-name" data-self={isSelf || undefined}>
      <span className="mail-initials" aria-hidden="true">
        {initialsOf(owner.name)}
      </span>{' '}
      <bdi>{owner.name}</bdi>
      {isSelf && ' (you)'}
    </span>
  );
}
