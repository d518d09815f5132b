import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { CorrectionKind, Prominence, WireAttribution } from '#lib/stories/types.ts';

export type DemoEdition = 'calgary' | 'santa-barbara';

export type DemoSection =
  | 'local'
  | 'world'
  | 'business'
  | 'sports'
  | 'arts'
  | 'opinion'
  | 'science'
  | 'community'
  | 'news-releases';

export type DemoTopic =
  | 'transit'
  | 'city-hall'
  | 'streets-and-roads'
  | 'winter'
  | 'water'
  | 'libraries'
  | 'housing'
  | 'health'
  | 'wildlife'
  | 'the-harbor'
  | 'after-the-fire'
  | 'food-and-farming'
  | 'climate-and-energy'
  | 'night-sky'
  | 'amateur-sport'
  | 'stage-and-screen';

export const demoPictureNames = [
  'skyline-dawn',
  'river-ice',
  'light-rail-winter',
  'foothills-wheat',
  'chinook-arch',
  'outdoor-rink-night',
  'library-reading-room',
  'council-chamber',
  'snow-plow',
  'red-footbridge',
  'market-stalls',
  'midway-lights',
  'mountain-pass',
  'school-bus-snow',
  'hospital-wing',
  'grain-elevator',
  'wind-turbines',
  'observatory-night',
  'harbor-masts',
  'mission-tower',
  'pier-fog',
  'surf-break',
  'vineyard-rows',
  'hillside-regrowth',
  'coast-train',
  'palm-street',
  'orange-crates',
  'whale-spout',
  'courthouse-arches',
  'satellite-orbit',
  'container-port',
  'press-podium',
  'theatre-curtain',
  'soccer-pitch',
  'orchestra-pit',
  'desk-column',
] as const;
export type DemoPictureName = (typeof demoPictureNames)[number];

/** A picture drawn by `pictures/`: an SVG scene and the words that go with it. */
export type DemoPicture = { name: DemoPictureName; caption: string; credit: string; alt: string; draw: () => string };

/** A block that names pictures instead of holding their ids; the seed turns names into ids and words. */
export type DemoBlock =
  | Exclude<NewBlock, { type: 'image' } | { type: 'gallery' }>
  | { type: 'image'; picture: DemoPictureName }
  | { type: 'gallery'; pictures: readonly DemoPictureName[] };

/** What a story became, and when. */
export type DemoUpdate = {
  hoursAgo: number;
  deck: string;
  headline?: string;
  /** Blocks of the body, by their place in it from 0, and what stands there now. */
  replaced?: Readonly<Record<number, readonly DemoBlock[]>>;
};

/** An invented story. Times are hours before the seeding; negative is the future. */
export type DemoStory = {
  /** Unique, and the slug of its URL. */
  slug: string;
  section: DemoSection;
  editions: readonly DemoEdition[];
  topics?: readonly DemoTopic[];
  prominence: Prominence;
  language: 'en' | 'fr';
  kicker: string;
  headline: string;
  deck: string;
  bylines: readonly string[];
  dateline: string;
  lead: DemoPictureName | null;
  /** What the lead shows in this story; without it, what the picture says of itself. */
  leadCaption?: string;
  body: readonly DemoBlock[];
  wire: WireAttribution | null;
  state: 'draft' | 'submitted' | 'scheduled' | 'published' | 'killed' | 'spiked';
  hoursAgo: number;
  /** A significant update after publishing. */
  updated?: DemoUpdate;
  corrections?: readonly { kind: CorrectionKind; text: string; hoursAgo: number }[];
  killed?: { hoursAgo: number; notice: string };
};

/** Something that the demo newsroom did, so many hours before the seeding. */
export type Deed = { hoursAgo: number; run: () => Promise<unknown> };
