import type { PageKind } from '#lib/pages/kinds.ts';
import type { Body } from '#lib/stories/blocks/body.ts';

/** A page as readers see it. */
export type NewsroomPage = {
  kind: PageKind;
  /** Primary subtag of the words: the language that was asked for, or the default edition's. */
  language: string;
  headline: string;
  /** Never empty. */
  body: Body;
  changedAt: Date;
};

/** That a page has something to read, and in which language. */
export type ListedPage = { kind: PageKind; language: string };

/** The newest version of a page as the desk edits it; a page nobody wrote yet has number 0. */
export type PageVersion = {
  kind: PageKind;
  language: string;
  number: number;
  headline: string;
  body: Body;
  savedAt: Date | null;
  /** A person's name; null for the system, and where nobody saved yet. */
  savedBy: string | null;
};

/** One line of a page's history. */
export type PageHistoryEntry = {
  number: number;
  headline: string;
  isEmpty: boolean;
  savedAt: Date;
  savedBy: string | null;
};
