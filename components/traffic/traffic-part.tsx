import type { ReactNode } from 'react';
import { SourceStates } from '#components/traffic/source-states.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { TrafficPart as Part } from '#lib/traffic/observations.ts';
import type { TrafficSource } from '#lib/traffic/types.ts';

type Props = {
  part: Part;
  heading: string;
  sources: readonly TrafficSource[];
  edition: Edition;
  now: Date;
  children: ReactNode;
};

/** A part of the page that services bring, with how they stand; nothing where no service brings it. */
export function TrafficPart({ part, heading, sources, edition, now, children }: Props) {
  if (sources.length === 0) return null;
  return (
    <section className="traffic-part" aria-labelledby={part}>
      <h2 id={part}>{heading}</h2>
      {children}
      <SourceStates part={part} sources={sources} edition={edition} now={now} />
    </section>
  );
}
