import type { ReactNode } from 'react';

type Props = {
  /** A short word above the heading: "Page not found". */
  label: string;
  heading: string;
  children: ReactNode;
};

/** A page that has something to say instead of something to read: not found, withdrawn, sent. */
export function Notice({ label, heading, children }: Props) {
  return (
    <div className="notice">
      <p className="kicker">{label}</p>
      <h1 id="content" tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  );
}
