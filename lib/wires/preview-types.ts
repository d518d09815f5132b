import type { Routing } from '#lib/wires/types.ts';

/** An item of a feed that nobody has added yet; its words are plain text. */
export type PreviewedItem = {
  headline: string;
  link: string | null;
  publishedAt: Date | null;
  summary: string;
  pictureCount: number;
  /** What the rules in force would do with it. */
  routing: Routing;
};

/** What is at an address that somebody wants stories from. */
export type WirePreview =
  | {
      kind: 'feed';
      /** Where it was found, after all redirects. */
      url: string;
      title: string;
      link: string | null;
      language: string | null;
      copyright: string;
      isCut: boolean;
      itemCount: number;
      /** The first of them, in the order of the feed. */
      items: PreviewedItem[];
    }
  /** It is a page, which names these feeds. */
  | { kind: 'page'; found: readonly { url: string; title: string }[] }
  | { kind: 'failed'; userMessage: string };
