import { MakeStory } from '#components/webmail/copy/make-story.tsx';
import { StoryLine } from '#components/webmail/copy/story-line.tsx';
import { makeStoryAction } from '#lib/webmail/copy/actions.ts';
import type { StoriesOfBox } from '#lib/webmail/copy/queries.ts';
import type { StoredMessage } from '#lib/webmail/store/mail-store.ts';

type Props = {
  message: Pick<StoredMessage, 'id' | 'direction'>;
  stories: StoriesOfBox;
  box: string;
  /** Of the conversation. */
  address: string;
};

/** The story that was made from a message, or the button that makes one. */
export function StoryOfMessage({ message: { id, direction }, stories: { byMessage, mayMake }, box, address }: Props) {
  const story = byMessage.get(id);
  if (story) return <StoryLine story={story} />;
  if (!mayMake || direction !== 'in') return null;
  return <MakeStory action={makeStoryAction} box={box} message={id} address={address} />;
}
