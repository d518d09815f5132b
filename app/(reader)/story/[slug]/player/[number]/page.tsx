import type { Metadata } from 'next';
import { readNumber, StoryPart, storyPartMetadata } from '#app/(reader)/story/[slug]/story-part.tsx';
import { PlayerPage } from '#components/story/pages/player-page.tsx';
import { storyWords } from '#components/story/words.ts';
import { allowFrames } from '#lib/page-notes.ts';
import { playersOf } from '#lib/stories/blocks/players.ts';

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return storyPartMetadata(slug, (story, edition) => {
    const player = playersOf(story.body).find((each) => each.number === readNumber(number));
    if (!player) return null;
    const { kind, provider } = player.embed;
    const name = storyWords(edition.language).embed[kind](provider);
    return { title: `${player.title || name} – ${story.headline}`, description: name };
  });
}

/** A film or a sound of a story: the one kind of page with something of somebody else's in it. */
export default async function StoryPlayerPage({ params }: Props) {
  const { slug, number } = await params;
  return (
    <StoryPart
      slug={slug}
      part="storyPlayer"
      number={number}
      show={(story, edition) => {
        const player = playersOf(story.body).find((each) => each.number === readNumber(number));
        if (!player) return null;
        allowFrames(player.embed.playerUrl);
        return <PlayerPage story={story} edition={edition} player={player} />;
      }}
    />
  );
}
