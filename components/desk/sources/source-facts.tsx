import { FactList } from '#components/desk/fact-list.tsx';
import { standingBadges, standingNames } from '#components/desk/sources/source-words.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';

/** What a source is, how it is doing, and what its licence wants. */
export function SourceFacts({ status }: { status: SourceStatus }) {
  const { source, adapter, edition, standing, words } = status;
  const homepage = adapter?.homepage({ place: edition, settings: source.settings }) ?? '';
  return (
    <>
      <p>
        <span className={`badge ${standingBadges[standing]}`}>{standingNames[standing]}</span> {words.join(' ')}
      </p>
      <FactList
        facts={[
          ['Brings', adapter?.brings],
          ['Edition', edition.name],
          ['Its page', homepage && <a href={homepage}>{homepage}</a>],
          ['Readers see', adapter?.attributions.map(({ text }) => text).join(' · ')],
        ]}
      />
    </>
  );
}
