import { RestoreForm } from '#components/desk/story-editor/comparing/restore-form.tsx';
import { Parts } from '#components/desk/story-editor/conflict/parts.tsx';
import { partsOfVersion } from '#components/desk/story-editor/conflict/story-parts.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { StoredVersion } from '#lib/stories/desk/types.ts';

type Props = {
  story: { id: number; version: number };
  version: StoredVersion;
  /** The number of the newest. */
  newest: number;
  /** Null where this person may not take it up again. */
  restore: FormAction | null;
  sectionName: string;
  place: { name: string; timeZone: string };
  now: Date;
};

/** An earlier version of a story, to read and to take up again. */
export function StoredVersionPage({ story, version, newest, restore, sectionName, place, now }: Props) {
  const { id } = story;
  const { number } = version;
  const compare = (from: number, to: number) => addressOf('deskStoryComparison', { id }, { from, to });
  return (
    <div className="stack stored-version">
      <h1>Version {number}</h1>
      <p className="soft">
        Saved {placeTime(version.savedAt, now, place)} by {version.savedBy ?? 'Action News'}
      </p>
      <div className="row">
        <a className="button" href={addressOf('deskStory', { id })}>
          Back to the newest
        </a>
        {restore && (
          <a className="button" href={addressOf('deskStory', { id }, { version: number })}>
            Put this version in the editor
          </a>
        )}
        {number > 1 && (
          <a className="button" href={compare(number - 1, number)}>
            Compare with the one before
          </a>
        )}
        {number !== newest && (
          <a className="button" href={compare(number, newest)}>
            Compare with the newest
          </a>
        )}
      </div>
      <div className="card">
        <Parts parts={partsOfVersion(version.content, sectionName)} />
      </div>
      {restore && number !== newest && <RestoreForm story={story} number={number} newest={newest} restore={restore} />}
    </div>
  );
}
