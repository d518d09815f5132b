import type { ForeignPart, LeftOut } from '#lib/foreign-html/types.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { Prominence } from '#lib/stories/types.ts';

/** `feed`: asked for what is new. `mail`: a press office, whose releases come by post. */
export const wireKinds = ['feed', 'mail'] as const;
export type WireKind = (typeof wireKinds)[number];

/** `summary`: headline, summary and a link to the original. `full`: the whole text, where a licence says so. */
export const wireRights = ['summary', 'full'] as const;
export type WireRights = (typeof wireRights)[number];

/** Where its items go by themselves, unless a rule says otherwise. */
export const wireDestinations = ['inbox', 'publish'] as const;
export type WireDestination = (typeof wireDestinations)[number];

/** What becomes of an untouched story that its wire withdraws: the desk is asked, or it is taken back at once. */
export const wireWithdrawals = ['ask', 'takeBack'] as const;
export type WireWithdrawal = (typeof wireWithdrawals)[number];

/** Are the wire's pictures copied, or left out? They are never shown from where they are. */
export const wirePictures = ['none', 'copy'] as const;
export type WirePictures = (typeof wirePictures)[number];

/** A picture that a feed names beside an item's words. */
export type FeedPicture = {
  url: string;
  widthPx: number | null;
  heightPx: number | null;
  caption: string;
  credit: string;
  alt: string;
};

export type FeedEnclosure = { url: string; type: string; lengthBytes: number | null };

/** A supplier and what it lets us do with its stories; each column is explained in `schema.ts`. */
export type Wire = {
  id: number;
  version: number;
  slug: string;
  kind: WireKind;
  feedUrl: string | null;
  senders: string[];
  homepage: string;
  name: string;
  supplier: string;
  copyright: string;
  language: string;
  timeZone: string;
  rights: WireRights;
  licence: string;
  isCanonical: boolean;
  pictures: WirePictures;
  pictureDays: number | null;
  sectionId: number;
  editionIds: number[];
  destination: WireDestination;
  withdrawal: WireWithdrawal;
  intervalMinutes: number;
  idleHours: number | null;
  pausedAt: Date | null;
};

/** A wire that is asked. */
export type FeedWire = Wire & { kind: 'feed'; feedUrl: string };

/** A wire at the version its changer saw. */
export type WireVersion = { id: number; version: number };

/** How asking a wire stands; each column is explained in `schema.ts`. */
export type WirePoll = {
  wireId: number;
  dueAt: Date;
  builtAt: Date | null;
  askedAt: Date | null;
  answeredAt: Date | null;
  storedAt: Date | null;
  failures: number;
  failure: string | null;
  isCut: boolean;
  itemCount: number | null;
  movedTo: string | null;
  movedSince: Date | null;
  movedDays: number;
};

/**
 * How a wire is doing. `failing`: its last answer was none, its server has put us off for more than a day, or nobody has
 * asked it when it was due. `idle`: it answers,
 * and has brought nothing for longer than it may. `never`: it has brought nothing yet.
 */
export const wireStandings = ['fine', 'paused', 'failing', 'idle', 'never'] as const;
export type WireStanding = (typeof wireStandings)[number];

/** What a wire brought on a day of its own calendar: items that were new, and versions of old ones and of these. */
export type WireDay = { day: string; items: number; versions: number };

export type WireStatus = {
  wire: Wire;
  poll: WirePoll;
  standing: WireStanding;
  /** Is it something that somebody should look after? */
  isWrong: boolean;
  /** The standing and whatever else there is to say, a sentence each, for people. */
  words: string[];
  /** The last 14, today first. */
  days: WireDay[];
};

/** What the desk and the command line may set. */
export type WireInput = Omit<Wire, 'id' | 'version' | 'pausedAt' | 'kind' | 'senders'> &
  Partial<Pick<Wire, 'kind' | 'senders'>> &
  ({ id: null } | WireVersion);

/** One item as its feed has it: texts are plain, addresses absolute http(s). The HTML is foreign, and never shown. */
export type FeedItem = {
  /** The feed's own name for it (guid, id, rdf:about); empty where it has none. */
  id: string;
  /** What tells it from the others of its wire (`feeds/key-items.ts`). */
  key: string;
  title: string;
  link: string | null;
  summaryHtml: string;
  contentHtml: string;
  authors: string[];
  /** As the feed says; null where it says nothing that is a time. Never clamped. */
  publishedAt: Date | null;
  updatedAt: Date | null;
  /** A path ("News/Canada/Calgary") is one category. */
  categories: string[];
  /** BCP 47; null: that of the feed. */
  language: string | null;
  enclosures: FeedEnclosure[];
  pictures: FeedPicture[];
  /** What the supplier calls its kind ("story", "video", "contentpackage"); empty where it calls it nothing. */
  kind: string;
  /** The supplier says that somebody paid for it. */
  isSponsored: boolean;
  /** Of a news release alone. */
  release?: ReleaseFacts;
};

/** What a release has that a feed's items have not. */
export type ReleaseFacts = {
  dateline: string;
  /** ISO 8601, UTC: nothing of it is public before; null: at once. */
  embargoUntil: string | null;
  /** The domain that signed it. */
  domain: string;
};

/** A feed's document, parsed. */
export type FeedDocument = {
  title: string;
  /** The page it belongs to. */
  link: string | null;
  description: string;
  language: string | null;
  /** What the feed says of its rights. */
  copyright: string;
  format: 'rss' | 'atom' | 'rdf' | 'json';
  /** How long the feed asks to be left alone. */
  ttlMinutes: number | null;
  /** When it was made: a copy that is older than one already seen changes nothing. Null: it doesn't say. */
  builtAt: Date | null;
  /** It ended in the middle; what came before is here, and nothing is taken for withdrawn. */
  isCut: boolean;
  /** In the order of the document. */
  items: FeedItem[];
};

/** What is left of an item's HTML: our blocks, and pictures that are still at their supplier's. */
export type CleanItem = FeedItem & { summary: ForeignPart[]; content: ForeignPart[]; leftOut: LeftOut[] };
export type CleanDocument = Omit<FeedDocument, 'items'> & { items: CleanItem[] };

/** What a wire says, ready to be a story: the words that a story has from its wire, and the base they are merged on. */
export type WireWords = {
  headline: string;
  deck: string;
  bylines: string[];
  language: string;
  leadPicture: Picture | null;
  body: Block[];
  /** The body is the supplier's summary, not the whole story. */
  isSummary: boolean;
  /** The story at its supplier's; of a release it may be empty. */
  originalUrl: string;
  release?: ReleaseFacts;
};

/** A condition holds where all of what it names does; a list where one of it does. What is absent is not asked. */
export type RuleConditions = {
  wireIds?: number[];
  /** Words or phrases, whole words in any case. */
  words?: { any: string[]; in: 'headline' | 'body' | 'both' };
  categories?: string[];
  authors?: string[];
  /** BCP 47: "fr" holds for "fr-CA". */
  languages?: string[];
  /** On the wire's own clock, 0–23; `from` 22 `to` 6 goes over midnight, and `to` is not in it. */
  hours?: { from: number; to: number };
  /** 1 Monday … 7 Sunday, on the wire's own calendar. */
  weekdays?: number[];
};

/** What a rule does to an item. What is absent stays as it was; topics are added. */
export type RuleActions = {
  sectionId?: number;
  editionIds?: number[];
  topicIds?: number[];
  kicker?: string;
  prominence?: Prominence;
  destination?: WireDestination | 'drop';
  /** No later rule is asked. */
  stop?: boolean;
};

export type RoutingRule = { name: string; isOn: boolean; when: RuleConditions; actions: RuleActions };

/** What rules can ask of an item. */
export type RoutedItem = {
  wireId: number;
  headline: string;
  /** Summary and content as plain text. */
  text: string;
  categories: string[];
  authors: string[];
  language: string;
};

/** What the rules made of an item: null where none of them said anything. */
export type Routing = {
  sectionId: number | null;
  editionIds: number[] | null;
  topicIds: number[];
  kicker: string | null;
  prominence: Prominence | null;
  destination: WireDestination | 'drop' | null;
  /** Places of the rules that held, from 0. */
  held: number[];
};
