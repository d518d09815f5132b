import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { Correction } from '#lib/stories/types.ts';

type Props = { corrections: readonly Correction[]; edition: Edition };

const names = { correction: 'Correction', clarification: 'Clarification' } as const;

/** What was wrong and when it was put right. */
export function Corrections({ corrections, edition }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? 'Correction' : 'Corrections'}</h2>
      {corrections.map((correction) => (
        <p key={correction.id}>
          <strong>{names[correction.kind]}</strong>,{' '}
          <Timestamp at={correction.correctedAt} edition={edition} form="full" />: {correction.text}
        </p>
      ))}
    </section>
  );
}
