import { StateBadge } from '#components/desk/story-list/state-badge.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { StoryLink } from '#lib/webmail/copy/types.ts';

/** The story that was made from a message. */
export function StoryLine({ story: { id, headline, state } }: { story: StoryLink }) {
  return (
    <p className="row mail-story">
      <span>
        Story:{' '}
        <a href={addressOf('deskStory', { id })}>
          <bdi>{headline || 'Untitled'}</bdi>
        </a>
      </span>
      <StateBadge state={state} />
    </p>
  );
}
