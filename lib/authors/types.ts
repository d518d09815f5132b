import type { PictureUse, ShownPicture } from '#lib/media/types.ts';

/** A name above a story, and the page it leads to, if there is one. */
export type Byline = { name: string; authorSlug: string | null };

/** What every list of authors shows. */
export type AuthorLine = {
  id: number;
  slug: string;
  name: string;
  /** "City hall reporter"; may be empty. */
  role: string;
  portrait: ShownPicture | null;
};

/** An author's page. */
export type Author = AuthorLine & {
  /** Plain paragraphs; none when there is nothing to say. */
  bio: string[];
  /** Public; may be empty. */
  email: string;
};

/** An author as the desk opens one. `bio` is as it is typed: paragraphs with an empty line between. */
export type DeskAuthor = {
  id: number;
  version: number;
  slug: string;
  name: string;
  role: string;
  bio: string;
  email: string;
  portrait: PictureUse | null;
};
