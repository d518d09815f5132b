import { OwnerBadge } from '#components/webmail/work/owner-badge.tsx';
import { stateLabels } from '#components/webmail/work/work-words.ts';
import type { ConversationState, Owner } from '#lib/webmail/types.ts';

/** How a conversation stands, for those who may only read. */
export function WorkFacts({ state, owner }: { state: ConversationState; owner: Owner | null }) {
  return (
    <p className="mail-work">
      <span className="mail-state" data-state={state}>
        {stateLabels[state]}
      </span>
      <OwnerBadge owner={owner} isSelf={false} />
    </p>
  );
}
