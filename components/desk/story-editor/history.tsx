import { addressOf } from '#lib/addresses/address-of.ts';
import { shortDay } from '#lib/editions/wall-clock.ts';
import { steps } from '#lib/stories/desk/steps.ts';
import type { HistoryEntry, TimedEntry } from '#lib/stories/desk/types.ts';

/** `since`: the earliest of one person's saves. */
type Run = { entry: TimedEntry; since: TimedEntry; times: number };

type Props = { storyId: number; entries: readonly TimedEntry[]; placeName: string };

/** What was done to the story and by whom, newest first; one person's saves in a row are one line. */
export function History({ storyId, entries, placeName }: Props) {
  return (
    <details className="card" open>
      <summary>History</summary>
      <p className="soft small">In {placeName} time</p>
      <ol className="history">
        {runsOf(entries).map(({ entry, since, times }) => (
          <li key={entry.id}>
            <strong>{wordsFor(entry)}</strong>
            {times > 1 && ` ${times} times`} by {entry.by}
            <VersionLinks storyId={storyId} number={revisionOf(entry)} before={(revisionOf(since) ?? 0) - 1} />
            <br />
            <span className="soft">
              {shortDay(entry.day)} {times > 1 && `${since.clock} – `}
              {entry.clock}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function runsOf(entries: readonly TimedEntry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    const joins =
      entry.action === 'story.save' &&
      last?.entry.action === entry.action &&
      last.entry.by === entry.by &&
      last.since.day === entry.day;
    if (last && joins) {
      last.since = entry;
      last.times += 1;
    } else runs.push({ entry, since: entry, times: 1 });
  }
  return runs;
}

/** Of what is done to a story and is no step. */
const otherWords: Readonly<Record<string, string>> = {
  'story.create': 'Begun',
  'webmail.make-story': 'Made from a mail',
  'story.hide-version': 'Hidden from readers’ history',
};

function wordsFor({ action, details }: HistoryEntry): string {
  const facts = details && typeof details === 'object' ? details : {};
  if (action === 'story.spike' && 'state' in facts && facts.state === 'draft') return steps.restore.recorded;
  if (action === 'story.publish' && 'state' in facts && facts.state === 'scheduled') return steps.release.recorded;
  if (action === 'story.publish' && 'significant' in facts) return steps.update.recorded;
  if (action === 'story.hide-version' && 'hidden' in facts && !facts.hidden) return 'Shown in readers’ history again';
  if (action === 'story.restore-version' && 'restored' in facts)
    return `${steps.goBack.recorded} to version ${facts.restored}`;
  // steps that share an action are told apart above; the first of them is meant here
  const step = Object.values(steps).find((row) => row.action === action);
  return step?.recorded ?? otherWords[action] ?? action;
}

/** @param before the version before all that is told of here; 0: there is none */
function VersionLinks({ storyId, number, before }: { storyId: number; number: number | null; before: number }) {
  if (number === null) return null;
  return (
    <>
      {' – '}
      <a href={addressOf('deskStoryVersion', { id: storyId, number })}>version {number}</a>
      {before > 0 && (
        <>
          {', '}
          <a href={addressOf('deskStoryComparison', { id: storyId }, { from: before, to: number })}>
            what changed
            <span className="visually-hidden">
              {' '}
              from version {before} to {number}
            </span>
          </a>
        </>
      )}
    </>
  );
}

function revisionOf({ details }: HistoryEntry): number | null {
  const revision = details && typeof details === 'object' && 'revision' in details ? details.revision : null;
  return typeof revision === 'number' ? revision : null;
}
