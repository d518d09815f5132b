/** Breaking news as readers see it. */
export type Alert = {
  id: number;
  /** BCP 47, the line's own. */
  language: string;
  text: string;
  /** A path of the paper or a whole https address; empty: nothing to follow. */
  href: string;
  endsAt: Date;
};

/** An alert at the desk. */
export type DeskAlert = Alert & {
  editionIds: number[];
  startsAt: Date;
  /** A person's name; null for the system. */
  createdBy: string | null;
};
