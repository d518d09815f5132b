import type { DemoPictureName } from '#demo/types.ts';

/** A paragraph, a subhead, or a list. */
export type DispatchPart = string | { subhead: string } | { list: readonly string[] };

type DispatchWords = { headline: string; summary: string; body: readonly DispatchPart[] };

/** An item of the demo's wire, as data; `dispatch-feed.ts` makes a feed's document of them. */
export type DispatchItem = DispatchWords & {
  /** The feed's own name for it. */
  id: string;
  hoursAgo: number;
  /** A path, as such feeds have it: "News/Alberta/Calgary". */
  category: string;
  authors: readonly string[];
  /** The summary stands above the story; otherwise the story begins with it, and `body` is what follows. */
  isSummaryApart?: boolean;
  picture: { name: DemoPictureName; caption: string; credit: string } | null;
  /** What the wire made of it later. */
  later?: DispatchWords & { hoursAgo: number };
  /** The wire had it no longer from here on. */
  goneHoursAgo?: number;
};
