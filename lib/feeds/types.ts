import type { Byline } from '#lib/authors/types.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { FeedPicture } from '#lib/feeds/feed-picture.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Correction, WireAttribution } from '#lib/stories/types.ts';

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** Which stories: those of one page of the paper. */
export type FeedScope =
  | { kind: 'edition' }
  | { kind: 'section'; sectionId: number }
  | { kind: 'topic'; topicId: number }
  | { kind: 'author'; nameKey: string };

/** A story as a feed carries it. `pictures` holds every picture of the body by media id. */
export type FeedStory = {
  id: number;
  path: string;
  section: Section;
  language: string;
  headline: string;
  deck: string;
  bylines: Byline[];
  topics: string[];
  leadPicture: ShownPicture | null;
  body: Body;
  pictures: ReadonlyMap<string, ShownPicture>;
  wire: WireAttribution | null;
  corrections: Correction[];
  publicAt: Date;
  significantAt: Date | null;
};

/** What a feed tells of, as all three formats say it. Addresses are whole. */
export type FeedEntry = {
  /** Outlives headline, slug and scheme. */
  id: string;
  url: string;
  headline: string;
  language: string;
  /** What it is about, in plain text. */
  summary: string;
  authors: { name: string; url: string | null }[];
  categories: string[];
  publishedAt: Date;
  updatedAt: Date;
  /** All of it as HTML; of a wire's story only its summary and where it came from. */
  html: string;
  /** Is `html` all of it? */
  isWhole: boolean;
  rights: string;
  source: { name: string; url: string } | null;
  picture: (FeedPicture & { alt: string; caption: string; credit: string }) | null;
};

/** What one page has that is new, newest first. */
export type Feed = {
  edition: Edition;
  /** The page the feed belongs to: `/calgary/local`. */
  pagePath: string;
  /** The section's, topic's or author's name, or what else the page is called; null for an edition's front. */
  name: string | null;
  /** What is in it: "Local: the newest stories of Action News Calgary." */
  description: string;
  entries: FeedEntry[];
  /** The last thing readers were told: a story opened or changed in substance. Null for an empty feed. */
  updatedAt: Date | null;
  /** The last change of any kind, small mending and withdrawals too; for HTTP. */
  changedAt: Date | null;
};

/** The paper that publishes the feed. */
export type Paper = { name: string; url: string };
