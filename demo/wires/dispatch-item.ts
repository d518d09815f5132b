import type { DemoPictureName } from '#demo/types.ts';

/** An item of the demo's wire, as data; `dispatch-feed.ts` makes a feed's document of them. */
export type DispatchItem = {
  /** The feed's own name for it. */
  id: string;
  hoursAgo: number;
  /** A path, as such feeds have it: "News/Alberta/Calgary". */
  category: string;
  authors: readonly string[];
  headline: string;
  summary: string;
  /** The paragraphs after the summary. */
  body: readonly string[];
  picture: { name: DemoPictureName; caption: string; credit: string } | null;
};
