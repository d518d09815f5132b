import type { ReactNode } from 'react';
import { StoryBody } from '#components/story/body.tsx';
import { Byline } from '#components/story/byline.tsx';
import { Corrections } from '#components/story/corrections.tsx';
import { Figure } from '#components/story/figure.tsx';
import { Headline } from '#components/story/headline.tsx';
import { Kicker } from '#components/story/kicker.tsx';
import { Related } from '#components/story/related.tsx';
import { ShareLinks } from '#components/story/sharing/share-links.tsx';
import { StoryWatch } from '#components/story/story-watch.tsx';
import { Times } from '#components/story/times.tsx';
import { Topics } from '#components/story/topics.tsx';
import { WholeStory, WireAttribution } from '#components/story/wire-attribution.tsx';
import { storyWords } from '#components/story/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { dirAgainst } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { LiveConditions } from '#lib/stories/blocks/conditions.ts';
import type { PublicStory, StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  edition: Edition;
  story: PublicStory;
  /** The story's whole public address. */
  url: string;
  related: readonly StoryTeaser[];
  /** Of the story's conditions those that are still live, by the ids of their blocks. */
  live?: ReadonlyMap<string, LiveConditions>;
  /** "Email this story to a Friend!", or what stands in its place. */
  shareForm: ReactNode;
};

/** A story as readers see it; the desk's preview shows this very component. */
export function StoryPage({ edition, story, url, related, live, shareForm }: Props) {
  return (
    <>
      <StoryWatch story={story} edition={edition} />
      <article className="story" {...foreign(story.language, edition.language)}>
        <header className="story-head" data-pictured={story.leadPicture !== null || undefined}>
          <Kicker story={story} edition={edition} />
          <Headline headline={story.headline} language={story.language} />
          {story.deck && (
            <p className="deck" dir={dirAgainst(story.language, story.deck)}>
              {story.deck}
            </p>
          )}
          <div
            className="story-facts"
            {...foreign(edition.language, story.language)}
            data-printed-from={`${storyWords(edition.language).printedFrom} ${url}`}
          >
            <Byline story={story} edition={edition} />
            <Times story={story} edition={edition} />
            <ShareLinks storyId={story.id} url={url} headline={story.headline} language={edition.language} />
          </div>
        </header>
        {story.leadPicture && (
          <Figure picture={story.leadPicture} place="lead" language={story.language} path={story.path} number={1} />
        )}
        <StoryBody
          body={story.body}
          pictures={story.pictures}
          dateline={story.dateline}
          language={story.language}
          path={story.path}
          live={live}
          leadPicture={story.leadPicture}
          opening={<Corrections story={story} place="top" edition={edition} />}
          closing={
            <>
              {story.wire?.isSummary && <WholeStory wire={story.wire} story={story} edition={edition} />}
              <Corrections story={story} place="foot" edition={edition} />
              {story.wire && <WireAttribution wire={story.wire} story={story} edition={edition} />}
            </>
          }
        />
        {story.topics.length > 0 && (
          <footer className="story-foot" {...foreign(edition.language, story.language)}>
            <Topics topics={story.topics} edition={edition} />
          </footer>
        )}
      </article>
      <Related teasers={related} edition={edition} section={story.section} />
      {shareForm}
    </>
  );
}
