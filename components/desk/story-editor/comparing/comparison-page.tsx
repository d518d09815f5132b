import { everyPart, partNames } from '#components/desk/story-editor/comparing/part-names.ts';
import { RestoreForm } from '#components/desk/story-editor/comparing/restore-form.tsx';
import { VersionChoice } from '#components/desk/story-editor/comparing/version-choice.tsx';
import { Changes } from '#components/story/history/changes.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Place } from '#lib/editions/wall-clock.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { compareContents, type ValueNames } from '#lib/stories/comparing/compare-contents.ts';
import { toShownParts } from '#lib/stories/comparing/shown-changes.ts';
import type { DeskStory, StoredVersion, VersionLine } from '#lib/stories/desk/types.ts';

type Props = {
  story: DeskStory;
  from: StoredVersion;
  to: StoredVersion;
  versions: readonly VersionLine[];
  names: ValueNames;
  place: Place;
  now: Date;
  /** Null where this person may not go back. */
  restore: FormAction | null;
};

/** What differs between any two versions of a story, word by word. Works without scripts. */
export function ComparisonPage({ story, from, to, versions, names, place, now, restore }: Props) {
  const parts = toShownParts(compareContents(from.content, to.content, everyPart, names));
  const newest = versions[0]?.number ?? to.number;
  const isOne = from.number === to.number;
  const nothing = versions.length === 1 ? 'This story has one version so far.' : 'Nothing differs between these two.';
  return (
    <div className="stack comparison">
      <h1>{isOne ? 'What changed' : `What changed from version ${from.number} to ${to.number}`}</h1>
      <p className="soft">{story.content.headline || 'A story without a headline'}</p>
      <VersionChoice story={story} from={from} to={to} versions={versions} place={place} now={now} />
      <div className="row">
        <a className="button" href={addressOf('deskStory', { id: story.id })}>
          Back to the editor
        </a>
        {[...new Set([from.number, to.number])].map((number) => (
          <a
            key={number}
            className="button button-quiet"
            href={addressOf('deskStoryVersion', { id: story.id, number })}
          >
            Read version {number}
          </a>
        ))}
      </div>
      <div className="card">
        {parts.length === 0 ? (
          <p>{isOne && versions.length > 1 ? 'Choose two versions to compare.' : nothing}</p>
        ) : (
          <Changes changes={parts} names={partNames} storyLanguage={to.content.language} language="en" />
        )}
      </div>
      {restore && from.number !== newest && (
        <RestoreForm story={story} number={from.number} newest={newest} restore={restore} />
      )}
    </div>
  );
}
