import { useId } from 'react';
import type { WallClock } from '#lib/editions/wall-clock.ts';

type Props = { label: string; hint: string; value: WallClock; onChange: (local: WallClock) => void };

/** A day and a minute as the clocks of a place have them. */
export function LocalTime({ label, hint, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        aria-describedby={`${id}-about`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-about`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}
