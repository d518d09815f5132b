import type { Byline } from '#lib/authors/types.ts';
import type { Section } from '#lib/editions/types.ts';
import type { LeadPicture, ShownPicture } from '#lib/media/types.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { Topic } from '#lib/topics/types.ts';

export const storyStates = ['draft', 'submitted', 'scheduled', 'published', 'killed', 'spiked'] as const;
export type StoryState = (typeof storyStates)[number];

export const prominences = ['lead', 'top', 'standard', 'brief'] as const;
/** How loud a story is on a front: it may lead, stands near the top, stands in its section, or is one line of a list. */
export type Prominence = (typeof prominences)[number];

/** Where a syndicated story came from, in the words its supplier asks for. */
export type WireAttribution = {
  /** "Prairie Dispatch" */
  supplier: string;
  /** "Prairie Dispatch Calgary": the name of the RSS syndication it was taken from. */
  feedName: string;
  /** The story at its supplier's; of a release it may be empty. */
  originalUrl: string;
  /** "© 2026 Prairie Dispatch. All rights reserved." */
  copyright: string;
  /** Its rights say that search engines are to be sent to the original. */
  canonical: boolean;
  /** The body is the supplier's summary; the whole story is at the original's address. */
  isSummary: boolean;
  /** It is a news release, which may have no original's address; `copyright` is the domain that signed it, or empty. */
  isRelease?: boolean | undefined;
};

/** A story at the version its changer saw. */
export type StoryVersion = { id: number; version: number };

/** Everything a writer can change in a story: one revision's words and placing. */
export type StoryContent = {
  slug: string;
  sectionId: number;
  editionIds: number[];
  topicIds: number[];
  prominence: Prominence;
  language: string;
  kicker: string;
  headline: string;
  deck: string;
  bylines: string[];
  dateline: string;
  leadPicture: Picture | null;
  body: Body;
  wire: WireAttribution | null;
};

/** A story on a front: enough for a headline with a picture. */
export type StoryTeaser = {
  id: number;
  path: string;
  section: Section;
  prominence: Prominence;
  language: string;
  kicker: string;
  headline: string;
  deck: string;
  bylines: string[];
  picture: ShownPicture | null;
  supplier: string | null;
  publicAt: Date;
  significantAt: Date | null;
};

export const correctionKinds = ['correction', 'clarification', 'editorsNote'] as const;
/** A correction mends an error of ours; a clarification adds what was missing; an editors' note says what else to know. */
export type CorrectionKind = (typeof correctionKinds)[number];
export type Correction = { id: number; kind: CorrectionKind; text: string; correctedAt: Date };

/** A story's page, as the public may see it. `pictures` holds every picture of the body by media id. */
export type PublicStory = {
  id: number;
  /** Of the words shown here. */
  revisionId: number;
  path: string;
  section: Section;
  /** In the order of the edition switch; the first gives the page its masthead and its zone. */
  editions: { id: number; slug: string; name: string }[];
  language: string;
  kicker: string;
  headline: string;
  deck: string;
  bylines: Byline[];
  topics: Topic[];
  dateline: string;
  leadPicture: LeadPicture | null;
  body: Body;
  pictures: ReadonlyMap<string, ShownPicture>;
  wire: WireAttribution | null;
  corrections: Correction[];
  /** How many versions its public history has; 1 when it never changed in substance. */
  versionCount: number;
  publicAt: Date;
  significantAt: Date | null;
};

/** A story that was withdrawn: only this is public. `language` is the story's, and that of the notice. */
export type KilledStory = Pick<PublicStory, 'id' | 'editions' | 'language'> & { notice: string; killedAt: Date };
