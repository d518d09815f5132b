import type { ReactNode } from 'react';
import type { ChangedBy } from '#lib/wires/comparing/types.ts';
import { takeField } from '#lib/wires/comparing/types.ts';

type Take = { name: string; by: ChangedBy; words: string; label: string; about: string };
type Props = {
  name: string;
  takes: readonly Take[];
  wire: ReactNode;
  ours: ReactNode;
  /** This person may save the story. */
  mayTake: boolean;
};

/** The wire's words beside ours, who changed them, and the buttons that take the wire's. */
export function Difference({ name, takes, wire, ours, mayTake }: Props) {
  return (
    <section className="wire-difference" aria-label={`${name}: ${takes.map(({ words }) => words).join('. ')}`}>
      <p className="row">
        {takes.map(({ name: key, by, words }) => (
          <span key={key} className="badge wire-by" data-by={by}>
            {words}
          </span>
        ))}
      </p>
      <div className="wire-sides">
        <div className="wire-side">
          <p className="wire-whose">The wire</p>
          {wire}
        </div>
        <div className="wire-side wire-side-ours">
          <p className="wire-whose">Ours</p>
          {ours}
        </div>
      </div>
      {mayTake && (
        <div className="row">
          {takes.map(({ name: value, by, label, about }) => (
            <button
              key={value}
              type="submit"
              className={by === 'ours' ? 'button button-small button-quiet' : 'button button-small'}
              name={takeField}
              value={value}
            >
              {label} {about && <span className="visually-hidden">“{about}”</span>}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Words of one side; `children` are what it has not. */
export function SideWords({ children, picture }: { children: ReactNode; picture?: ReactNode }) {
  return (
    <div className="changes wire-side-words">
      {picture}
      {children}
    </div>
  );
}
