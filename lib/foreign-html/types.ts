import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/** A picture of strangers. The caller sends it, copies it or leaves it. */
export type ForeignPicture = {
  /** An absolute http or https address; `data:` where `dataPictures` asks for those; whatever `isOwnPicture` takes. */
  src: string;
  alt: string;
  caption: string;
  credit: string;
  /** Where a link around the picture leads. */
  href?: string;
};

/** What a body is made of, in its order. */
export type ForeignPart = { kind: 'block'; block: NewBlock } | { kind: 'picture'; picture: ForeignPicture };

/** What never passes, or could not come along; `left-out-words.ts` says each to people. */
export const leftOutKinds = [
  'script',
  'form',
  'frame',
  'media',
  'drawing',
  'formula',
  'deletedWords',
  'comment',
  'picture',
  'unsafeLink',
  'relativeLink',
  'plainLink',
  'plainMark',
  'tooDeep',
  'tooLong',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];
export type LeftOut = { kind: LeftOutKind; count: number };

export type ForeignOptions = {
  /** The page's own address. Relative links and pictures are refused without it. */
  baseUrl?: string;
  /** Hand on pictures whose bytes stand in the HTML itself. Default: they are left out. */
  dataPictures?: boolean;
  /** Whether the caller knows what a `src` means, as that of a part of a mail: it is handed on as it stands. Default: none. */
  isOwnPicture?: (src: string) => boolean;
  /**
   * Elements that the caller has no use for, words and all: a box that offers a newsletter. One that holds most of the
   * words is read all the same. Default: none.
   */
  isUnwanted?: (element: ForeignElement) => boolean;
};

export type ForeignHtml = { parts: ForeignPart[]; leftOut: LeftOut[] };
