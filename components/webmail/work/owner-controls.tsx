'use client';
import { OwnerBadge } from '#components/webmail/work/owner-badge.tsx';
import { pressField } from '#lib/webmail/acts/press.ts';
import { givePress, ownPress, personField, takePress } from '#lib/webmail/acts/work-press.ts';
import type { Owner } from '#lib/webmail/types.ts';
import type { Colleague } from '#lib/webmail/work/types.ts';

type Props = { id: string; owner: Owner | null; person: string; colleagues: readonly Colleague[] };

/** Who sees to a conversation: take it, let it go, or hand it to a colleague. */
export function OwnerControls({ id, owner, person, colleagues }: Props) {
  const ownerId = owner?.staffId ?? null;
  const others = colleagues.filter(({ staffId }) => staffId !== ownerId && staffId !== person);
  return (
    <div className="mail-owner">
      <OwnerBadge owner={owner} isSelf={ownerId === person} />
      {ownerId === person ? (
        <Press value={ownPress([{ id, from: person, to: null }])} step="own">
          Let go
        </Press>
      ) : (
        <Press value={takePress({ id, ownerId })} step="own">
          {owner ? 'Take over' : 'Take it'}
        </Press>
      )}
      {others.length > 0 && (
        <details className="mail-give">
          <summary className="button button-small">Hand over</summary>
          <div className="mail-give-inside">
            <label htmlFor="mail-give-person">To</label>
            <select id="mail-give-person" name={personField}>
              {others.map(({ staffId, name }) => (
                <option key={staffId} value={staffId}>
                  {name}
                </option>
              ))}
            </select>
            <Press value={givePress({ id, ownerId })} step="give">
              Hand over
            </Press>
          </div>
        </details>
      )}
    </div>
  );
}

function Press({ value, step, children }: { value: string; step: string; children: string }) {
  return (
    <button type="submit" className="button button-small" name={pressField} value={value} data-step={step}>
      {children}
    </button>
  );
}
