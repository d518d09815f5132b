import { Changes } from '#components/story/history/changes.tsx';
import { historyWords } from '#components/story/history/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { keyed } from '#components/ui/keyed.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import { plural } from '#lib/language.ts';
import type { PublicChange } from '#lib/stories/history/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { correctionNames } from '#lib/stories/words.ts';

type Props = { story: PublicStory; edition: Edition; changes: readonly PublicChange[]; olderVersions: number };

/** How a story changed: its versions and corrections, newest first. */
export function StoryHistory({ story, edition, changes, olderVersions }: Props) {
  const words = historyWords(edition.language);
  return (
    <div className="story-history">
      <p className="story-history-of" {...foreign(story.language, edition.language)}>
        <a href={story.path}>{story.headline}</a>
      </p>
      <h1 id="content" tabIndex={-1}>
        {words.heading}
      </h1>
      <p className="story-history-explained">
        {words.explained} <del>{words.removedSample}</del>, <ins>{words.addedSample}</ins>,{' '}
        <mark>{words.markedSample}</mark>.
      </p>
      <ol className="story-history-list">
        {keyed(changes).map(({ key, item }) => (
          <li key={key} className="story-history-entry" data-kind={item.kind}>
            <h2>
              {nameOf(item, edition)} <Timestamp at={item.at} edition={edition} form="full" />
            </h2>
            <Entry change={item} story={story} edition={edition} />
          </li>
        ))}
      </ol>
      {olderVersions > 0 && <p>{plural(edition.language, olderVersions, words.olderVersions)}</p>}
    </div>
  );
}

function nameOf(change: PublicChange, { language }: Edition): string {
  if (change.kind === 'note') return correctionNames(language)[change.correction.kind];
  return historyWords(language)[change.kind];
}

function Entry({ change, story, edition }: { change: PublicChange; story: PublicStory; edition: Edition }) {
  const words = historyWords(edition.language);
  if (change.kind === 'published') return <p>{words.firstVersion}</p>;
  if (change.kind === 'note') {
    return (
      <>
        <p {...foreign(story.language, edition.language)}>{change.correction.text}</p>
        <p className="story-history-link">
          <a href={`${story.path}#correction-${change.correction.id}`}>{words.inTheStory}</a>
        </p>
      </>
    );
  }
  if (!change.changes) return <p>{words.nothingBefore}</p>;
  if (change.changes.length === 0) return <p>{words.noWords}</p>;
  return (
    <Changes changes={change.changes} names={words.parts} storyLanguage={story.language} language={edition.language} />
  );
}
