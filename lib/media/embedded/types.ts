/** What one block of metadata says; empty where it says nothing. */
export type FoundWords = {
  caption: string;
  /** Who took the picture, one or more. */
  creators: string[];
  /** For whom: an agency, a newspaper. */
  credit: string;
  /** Stands for a credit where there is none. */
  copyright: string;
};

export const noWords: FoundWords = { caption: '', creators: [], credit: '', copyright: '' };
