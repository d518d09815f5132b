import { pressOf, type SourceStep } from '#lib/conditions/desk/read-source-form.ts';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';

const labels: Readonly<Record<SourceStep, string>> = {
  ask: 'Ask now',
  pause: 'Pause',
  resume: 'Resume',
  up: 'Up',
  down: 'Down',
  remove: 'Remove for good',
};

type Props = {
  source: SourceVersion;
  step: SourceStep;
  className: string;
  /** Which source, where there are several. */
  about?: string;
};

export function SourceButton({ source, step, className, about }: Props) {
  return (
    <button type="submit" name="press" value={pressOf({ ...source, step })} className={className}>
      {labels[step]}
      {about !== undefined && <span className="visually-hidden"> {about}</span>}
    </button>
  );
}
