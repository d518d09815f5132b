/**
 * A path with named parts: `:part` is one segment, `:rest+` one or more, `:rest*` any number, none and an empty one
 * included.
 */
export type Pattern = `/${string}`;

/** What is said of an address in the table, and where it is not said: the default. */
type Common = {
  /** The pattern of the folder in `app/` that answers, where it is not the address's own. */
  at?: Pattern;
  /** The only values of some of its parts. Default: any. */
  where?: Readonly<Record<string, readonly string[]>>;
  /**
   * What a browser does about a link when a reader rests on it: renders the page ahead, or leaves it alone.
   * Default: fetches it.
   */
  ahead?: 'rendered' | 'never';
  /** Crawlers are asked to stay away (robots.txt). Default: false. */
  closed?: boolean;
};

/** The query parameters that are read, in the order they have in an address. Default: none. */
type Reads = { reads?: readonly string[] };

/** The press drops every parameter that a page does not read, so that a page is kept once, however it is asked for. */
export type PageFacts = Common &
  Reads & {
    /** It stands in the sitemap, for each value there is of its parts. Default: false. */
    sitemap?: boolean;
    /** It has feeds, at `/feeds<path>.<format>`. Default: false. */
    feed?: boolean;
    /** Nobody may keep it: it is one person's own, or a part of its address is a secret. Default: false. */
    secret?: boolean;
    /** It is made for whoever is signed in: their cookies are looked at. Default: false. */
    personal?: boolean;
    /** Its form may come from anywhere; a token in its address guards it. Default: false. */
    openToAll?: boolean;
    /** Its form leads on to another site. Default: false. */
    leadsAway?: boolean;
  };

export type DeskFacts = Common &
  Reads & {
    /**
     * `page`: read, and sent forms. `upload`: sent pictures only. `call`: sent small requests. `door`: leads to the desk.
     * `stream`: read for as long as both sides like.
     */
    takes?: 'page' | 'upload' | 'call' | 'door' | 'stream';
    /** Open pages ask it by themselves each few seconds: the log has only what goes wrong. Default: false. */
    polled?: boolean;
  };

export type ThroughFacts = Common &
  Reads & {
    /** The route sets a policy of its own, which the press's would displace. Default: false. */
    ownPolicy?: boolean;
  };

/** A reader's page: composed by Next, printed and kept by the press. */
export type PageRow = PageFacts & { kind: 'page'; pattern: Pattern };
/** What machines read, feeds and sitemaps say: kept like a page, but nobody's HTML. */
export type DocumentRow = Common & { kind: 'document'; pattern: Pattern };
/** A file of the build's or of `public/`. */
export type FileRow = Common & { kind: 'file'; pattern: Pattern };
/** A stored picture. */
export type PictureRow = Common & { kind: 'picture'; pattern: Pattern };
/** What the press has at hand from its start. */
export type FixedRow = Common & { kind: 'fixed'; pattern: Pattern };
/** A page or a call of the desk, answered by Next for whoever is signed in. */
export type DeskRow = DeskFacts & { kind: 'desk'; pattern: Pattern };
/** Something else that Next answers, which is not kept. */
export type ThroughRow = ThroughFacts & { kind: 'through'; pattern: Pattern };
/** Kept free for a room to come: nothing is there yet. */
export type ReservedRow = Common & { kind: 'reserved'; pattern: Pattern };

export type Row = PageRow | DocumentRow | FileRow | PictureRow | FixedRow | DeskRow | ThroughRow | ReservedRow;

/** Makes what a row says part of its type, so that `addressOf` knows its parts and its parameters. */
const rowOf =
  <const Kind extends Row['kind'], Facts extends Common>(kind: Kind) =>
  <const P extends Pattern, const F extends Facts>(pattern: P, facts?: F) => ({ ...(facts as F), kind, pattern });

export const page = rowOf<'page', PageFacts>('page');
export const document = rowOf<'document', Common>('document');
export const file = rowOf<'file', Common>('file');
export const picture = rowOf<'picture', Common>('picture');
export const fixed = rowOf<'fixed', Common>('fixed');
export const desk = rowOf<'desk', DeskFacts>('desk');
export const through = rowOf<'through', ThroughFacts>('through');
export const reserved = rowOf<'reserved', Common>('reserved');
