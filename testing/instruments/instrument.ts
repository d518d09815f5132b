import type { DemoPaper } from './demo-paper.ts';
import type { Tool } from './tools.ts';

/** Something nobody here wrote that looks at the paper as it is served. */
export type Instrument = {
  name: string;
  /** What it needs that the lockfile does not bring. */
  needs: readonly Tool[];
  look: (paper: DemoPaper) => Promise<Report>;
};

export type Report = {
  /** What was looked at: "31 pages, 6 mails". */
  looked: string;
  /** What is wrong, a line each. */
  findings: readonly string[];
};
