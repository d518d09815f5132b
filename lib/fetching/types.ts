/** What is asked for: it decides what is accepted, how much of it, and how long it may take (`limits.ts`). */
export const fetchKinds = ['feed', 'page', 'picture', 'data'] as const;
export type FetchKind = (typeof fetchKinds)[number];

export type FetchOptions = {
  kind: FetchKind;
  /** Validators of what is stored: the answer may be that it is unchanged. */
  etag?: string | null;
  lastModified?: string | null;
  /** After decompression. Default: that of the kind. */
  maxBytes?: number;
  /** For everything: names, redirects, headers and body. Default: that of the kind. */
  timeoutMs?: number;
  /** The host is left alone for so long afterwards, as some ask for. Default: 0. */
  restMs?: number;
};

/** Why nothing came. */
export const fetchFaults = [
  'badUrl',
  'privateAddress',
  'nameUnknown',
  'unreachable',
  'badCertificate',
  'timeout',
  'tooLarge',
  'tooManyRedirects',
  'robots',
  'gone',
  'notFound',
  'forbidden',
  'status',
  'damaged',
] as const;
export type FetchFault = (typeof fetchFaults)[number];

/** What every answer of a server says, whether its body is new or not. */
export type Freshness = {
  /** Where it was found, after all redirects. */
  url: string;
  /** Where it has moved for good: the end of the permanent redirects (301, 308) that came before any other. */
  permanentUrl: string | null;
  etag: string | null;
  lastModified: string | null;
  /** How long it may be kept, milliseconds. */
  maxAgeMs: number | null;
};

export type Fetched =
  | (Freshness & {
      kind: 'fetched';
      bytes: Buffer;
      /** As it was sent, in lower case: "text/html; charset=utf-8". */
      contentType: string;
      /** Names in lower case. */
      headers: Readonly<Record<string, string>>;
      /**
       * The transfer ended too early, and these are the bytes that came; only a feed is of use so. It has no validators,
       * so that it is asked for again.
       */
      isCut: boolean;
    })
  | (Freshness & { kind: 'unchanged' })
  /** Not asked now: another request to the host is under way, or the host is left alone, as it asked or after faults in a row. */
  | { kind: 'later'; retryAt: Date; why: 'busy' | 'askedToWait' }
  /** `message` is for the log, `userMessage` for people; neither repeats what the server said. */
  | { kind: 'failed'; fault: FetchFault; status: number | null; message: string; userMessage: string };
