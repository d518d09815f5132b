import { SourceStates } from '#components/traffic/source-states.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { dirAgainst } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { TrafficReport, TrafficSource } from '#lib/traffic/types.ts';

type Props = { report: Pick<TrafficReport, 'advisories' | 'sources'>; edition: Edition; now: Date };

/**
 * Notices to everybody on the road, the important ones first. That there are none is not said; that they could not be
 * had is, unless it is said of the same service's events already.
 */
export function Notices({ report: { advisories, sources }, edition, now }: Props) {
  const failed = new Set(sources.events.filter(isFailed).map(({ sourceId }) => sourceId));
  const wrong = sources.advisories.filter(({ state }) => state.kind !== 'fresh' && state.kind !== 'empty');
  const said = wrong.filter((source) => !(isFailed(source) && failed.has(source.sourceId)));
  if (advisories.length === 0 && said.length === 0) return null;
  return (
    <section className="traffic-notices" aria-label={trafficWords(edition.language).advisories}>
      {advisories.map(({ id, text, language, isImportant }) => (
        <p
          key={id}
          data-important={isImportant || undefined}
          {...foreign(language, edition.language)}
          dir={dirAgainst(edition.language, text)}
        >
          {text}
        </p>
      ))}
      <SourceStates part="advisories" sources={said} edition={edition} now={now} />
    </section>
  );
}

const isFailed = ({ state }: TrafficSource) => state.kind === 'failed';
