import { Parts } from '#components/desk/story-editor/conflict/parts.tsx';
import { partsOf } from '#components/desk/story-editor/conflict/story-parts.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { StoredVersion } from '#lib/stories/desk/types.ts';

type Props = {
  storyId: number;
  version: StoredVersion;
  mayRestore: boolean;
  sectionName: string;
  place: { name: string; timeZone: string };
  now: Date;
};

/** An earlier version of a story, to read and to take up again. */
export function StoredVersionPage({ storyId, version, mayRestore, sectionName, place, now }: Props) {
  return (
    <div className="stack stored-version">
      <h1>Version {version.number}</h1>
      <p className="soft">
        Saved {placeTime(version.savedAt, now, place)} by {version.savedBy ?? 'Action News'}
      </p>
      <div className="row">
        <a className="button" href={addressOf('deskStory', { id: storyId })}>
          Back to the newest
        </a>
        {mayRestore && (
          <a className="button" href={addressOf('deskStory', { id: storyId }, { version: version.number })}>
            Put this version in the editor
          </a>
        )}
      </div>
      <div className="card">
        <Parts parts={partsOf(version.content, () => sectionName)} />
      </div>
    </div>
  );
}
