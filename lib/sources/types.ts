import type { z } from 'zod';
import type { Edition } from '#lib/editions/types.ts';

/** Variables of the environment with keys to services. */
export type SourceKeyName = 'AB511_KEY';

/** Where the readers of an edition are. */
export type Place = Pick<Edition, 'name' | 'region' | 'country' | 'language' | 'timeZone' | 'latitude' | 'longitude'>;

/** What an adapter goes by. */
export type SourceContext<Settings> = {
  place: Place;
  settings: Settings;
  /** What the operator set in the environment for a service that wants a key; null where none is set, or none is wanted. */
  accessKey: string | null;
  /** What earlier answers said of where to ask next, by the key of their request; empty before there is one. */
  links: Readonly<Record<string, Links>>;
  now: Date;
};

/** Names that an adapter gives to what it learned: addresses, ids. */
export type Links = Readonly<Record<string, string>>;

/** One thing to ask a service for. */
export type SourceRequest<Part extends string> = {
  /** Tells it from the others of its source, for good: "alerts", "observation-KSBA". */
  key: string;
  /** The official address. It may hold the access key, so it is neither stored nor logged. */
  url: string;
  /** It is not asked more often than this, nor before its answer's own time to live is over. */
  everyMs: number;
  /** The parts its answer is to bring, and the age from which each is stale. None: it only says where to ask next. */
  parts: readonly { name: Part; staleAfterMs: number }[];
};

/** What came back, decompressed. */
export type SourceAnswer = { bytes: Uint8Array; contentType: string };

/** What an answer says of one part of a page. */
export type PartReading<Observation> = {
  /**
   * When this was so, as the service says: it ages from then on. Null: the service says nothing of it, or only of each
   * observation, and it ages from when we last asked.
   */
  dataAsOf: Date | null;
  observations: Observation[];
};

/** An answer, read. `why` is a sentence of ours for staff; it repeats nothing that came from there. */
export type Reading<Part extends string, Observation> =
  | {
      kind: 'read';
      /** A part that was asked for and is not here could not be read: the page says so. */
      parts: Partial<Record<Part, PartReading<Observation>>>;
      links: Links;
      /** Records that could not be read and were left out. */
      dropped: number;
    }
  | { kind: 'unreadable'; why: string };

/** A setting as a form asks for it. */
export type SettingField = {
  /** Its key in the settings: "site". */
  name: string;
  /** "Site of the city’s forecast" */
  label: string;
  /** Where it is found, and what happens when it is left empty. */
  hint: string;
};

/** A line that has to stand beside a service's data, as its licence words it. */
export type Attribution = { text: string; url: string | null };

/**
 * One official service. Adapters are pure: they throw nothing, ask nobody, and know no time but the one they are given.
 * `defineAdapter` makes one; its settings have been parsed by its own schema then.
 */
export type Adapter<Part extends string = string, Observation = unknown, Settings = unknown> = {
  /** In the database and on the command line: "eccc". */
  name: string;
  /** For people: "Environment and Climate Change Canada". */
  title: string;
  /** For whoever adds it: "Weather, forecast and alerts in Canada." */
  brings: string;
  /** All that its answers can bring, whatever is known so far. */
  parts: readonly Part[];
  /**
   * What an edition has to say beyond its coordinates. `{}` has to be enough wherever that is possible. What comes out
   * of the schema is stored, and goes through it again each time: it takes what it gives.
   */
  settings: z.ZodType<Settings>;
  /** The same for a form, which sends texts, and leaves out what is empty: the schema takes those as well. */
  fields: readonly SettingField[];
  /** The variable of the environment with the key that it wants; null: it wants none. */
  keyName: SourceKeyName | null;
  /** The service's own page for people, which is linked where it could not be reached. */
  homepage(context: Pick<SourceContext<Settings>, 'place' | 'settings'>): string;
  attributions: readonly Attribution[];
  /** What can be asked by what is known so far. Empty where something is missing, such as the key. */
  requests(context: SourceContext<Settings>): SourceRequest<Part>[];
  read(key: string, answer: SourceAnswer, context: SourceContext<Settings>): Reading<Part, Observation>;
};

/** How a part of a page stands. */
export type PartState =
  /** Its observations are as new as they should be. */
  | { kind: 'fresh'; asOf: Date }
  /** They are older than they should be, and shown with their time. */
  | { kind: 'stale'; asOf: Date }
  /** The service said, lately, that there is nothing. */
  | { kind: 'empty'; asOf: Date }
  /** There is nothing to show, and nobody may take that for "nothing is wrong". `lastAt` is when it last answered well. */
  | { kind: 'failed'; lastAt: Date | null };

/** A source as an edition has it. */
export type Source = {
  id: number;
  editionId: number;
  /** An adapter's name. */
  adapter: string;
  settings: unknown;
  /** The lowest is preferred. */
  position: number;
  pausedAt: Date | null;
  version: number;
};

/** What a source last said to one of its requests. Each column is explained in `schema.ts`. */
export type KeptAnswer = {
  sourceId: number;
  request: string;
  fetchedAt: Date | null;
  /** By part, as stored: whoever shows a part parses it. */
  parts: Readonly<Record<string, unknown>>;
  links: Links;
  dropped: number;
  failures: number;
  failure: string | null;
  isSample: boolean;
};

/** A source with all that it last said. */
export type KeptSource = { source: Source; answers: readonly KeptAnswer[] };

/** What one request of a source brought of one part. */
export type KnownPart<Observation> = {
  source: Source;
  adapter: Adapter;
  request: string;
  /** When its service last answered well; null: never. */
  fetchedAt: Date | null;
  dataAsOf: Date | null;
  staleAfterMs: number;
  observations: Observation[];
  /** Why the last answer was none, in words for staff; null: it was good. */
  failure: string | null;
  isSample: boolean;
};
