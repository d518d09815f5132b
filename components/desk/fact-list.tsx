import type { ReactNode } from 'react';

/** What is known of a thing, a name and a value a line; what is not known has no line. */
export function FactList({
  facts,
  isCard = false,
}: {
  facts: readonly (readonly [string, ReactNode])[];
  isCard?: boolean;
}) {
  return (
    <dl className={isCard ? 'fact-list card' : 'fact-list'}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
