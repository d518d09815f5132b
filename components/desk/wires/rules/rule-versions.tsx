import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords, placeTime } from '#lib/editions/desk-times.ts';
import { plural } from '#lib/language.ts';
import type { RuleSetLine } from '#lib/wires/routing/types.ts';

type Place = { name: string; timeZone: string };
type Props = { versions: readonly RuleSetLine[]; shownId: number | null; now: Date; place: Place };

/** The versions of the rules, the newest first: nothing that was ever in force is lost. */
export function RuleVersions({ versions, shownId, now, place }: Props) {
  if (versions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="rule-versions">
      <h2 id="rule-versions">Versions</h2>
      <ol className="history">
        {versions.map(({ ruleSetId, savedAt, savedBy, count }, index) => (
          <li key={ruleSetId}>
            <a
              href={addressOf('wireRules', {}, { version: index === 0 ? null : ruleSetId })}
              aria-current={ruleSetId === shownId || undefined}
            >
              Version {ruleSetId}
            </a>
            {index === 0 && ' (in force)'}
            <br />
            <span className="soft small">
              {plural('en', count, { one: '# rule', other: '# rules' })}, saved{' '}
              <time dateTime={savedAt.toISOString()} title={placeTime(savedAt, now, place)}>
                {inWords(savedAt, now, place.timeZone)}
              </time>
              {savedBy && ` by ${savedBy}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
