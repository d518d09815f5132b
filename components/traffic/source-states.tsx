import { Moment } from '#components/traffic/moment.tsx';
import { type TrafficWords, trafficWords } from '#components/traffic/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { TrafficPart } from '#lib/traffic/observations.ts';
import type { TrafficSource } from '#lib/traffic/types.ts';

type Props = { part: TrafficPart; sources: readonly TrafficSource[]; edition: Edition; now: Date };

/** How each service stands that a part comes from, what has gone wrong first. */
export function SourceStates({ part, sources, edition, now }: Props) {
  if (sources.length === 0) return null;
  const isGood = ({ state }: TrafficSource) => state.kind === 'fresh' || state.kind === 'empty';
  const inOrder = sources.toSorted((one, other) => Number(isGood(one)) - Number(isGood(other)));
  return (
    <ul className="source-states" aria-label={trafficWords(edition.language).states}>
      {inOrder.map((source) => (
        <li key={source.sourceId} data-state={source.state.kind}>
          <SourceState {...{ part, source, edition, now }} />
        </li>
      ))}
    </ul>
  );
}

function SourceState({ part, source, edition, now }: Omit<Props, 'sources'> & { source: TrafficSource }) {
  const words = trafficWords(edition.language);
  const { title, state, isPartly, homepage } = source;
  const moment = (at: Date) => <Moment at={at} edition={edition} now={now} />;
  switch (state.kind) {
    case 'fresh':
    case 'empty':
      return (
        <>
          {words.titled(title)} {state.kind === 'fresh' ? words.asOf : words.empty[part]} {moment(state.asOf)}
        </>
      );
    case 'stale':
      return (
        <>
          <strong>{words.outOfDate}</strong> {words.titled(title)} {words.lastSaid} {moment(state.asOf)}
        </>
      );
    case 'failed':
      return (
        <>
          <strong>{isPartly ? words.partlyFailed(title) : words.failed(title)}</strong> {warningOf(part, words)}{' '}
          {homepage && <a href={homepage}>{words.officialPage}</a>}
          {state.lastAt && (
            <>
              {' '}
              ({words.lastLoaded} {moment(state.lastAt)})
            </>
          )}
        </>
      );
    default:
      return state satisfies never;
  }
}

/** What nobody may take a failure for. That a picture is missing says nothing. */
function warningOf(part: TrafficPart, words: TrafficWords): string | null {
  if (part === 'cameras') return null;
  return part === 'events' || part === 'roads' ? words.notClear : words.noAllClear;
}
