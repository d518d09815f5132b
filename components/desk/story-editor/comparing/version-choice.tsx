import { addressOf } from '#lib/addresses/address-of.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { Place } from '#lib/editions/wall-clock.ts';
import type { DeskStory, VersionLine } from '#lib/stories/desk/types.ts';

type Shown = { number: number; savedAt: Date; savedBy: string | null };
type Props = {
  story: Pick<DeskStory, 'id' | 'state' | 'liveNumber'>;
  from: Shown;
  to: Shown;
  versions: readonly VersionLine[];
  place: Place;
  now: Date;
};

/** Which two versions are compared. A plain form, so that the address names both. */
export function VersionChoice({ story, from, to, versions, place, now }: Props) {
  // a version that is older than all that are listed can still be compared
  const older = [from, to].filter(({ number }) => !versions.some((version) => version.number === number));
  const lines = [...versions, ...older].map((version) => ({
    number: version.number,
    words: [
      `Version ${version.number}`,
      version.number === story.liveNumber && (story.state === 'published' ? 'what readers see' : 'goes out'),
      version.number === versions[0]?.number && 'the newest',
      placeTime(version.savedAt, now, place),
      version.savedBy,
    ],
  }));
  const choice = (name: string, label: string, chosen: number) => (
    <div className="field">
      <label htmlFor={`version-${name}`}>{label}</label>
      <select id={`version-${name}`} name={name} defaultValue={chosen} key={chosen}>
        {lines.map(({ number, words }) => (
          <option key={number} value={number}>
            {words.filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form className="version-choice" action={addressOf('deskStoryComparison', { id: story.id })}>
      {choice('from', 'From', from.number)}
      {choice('to', 'To', to.number)}
      <button type="submit" className="button button-primary">
        Compare
      </button>
    </form>
  );
}
