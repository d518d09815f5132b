import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { StoryState } from '#lib/stories/types.ts';
import type { PartPath } from '#lib/webmail/types.ts';

/** A piece of what becomes a story's body: words, or a picture of the mail at its place. */
export type CopyPiece = { kind: 'block'; block: NewBlock } | { kind: 'picture'; path: PartPath };

/** A picture of a mail, with the words that the mail has for it. */
export type CopyPicture = Omit<Picture, 'mediaId'> & {
  path: PartPath;
  /** It stands within the words. */
  isInline: boolean;
};

/** `written`: the line that says so. `unclear`: it speaks of an embargo whose instant is not certain. */
export type Embargo =
  | { kind: 'none' }
  | { kind: 'until'; at: Date; written: string }
  | { kind: 'unclear'; written: string };

/** What a mail has for a story. */
export type StoryParts = {
  /** One line; empty where the mail has none. */
  headline: string;
  /** A place, "CALGARY, Alta."; empty where it names none. */
  dateline: string;
  /** Two or three letters; null where it cannot be told. */
  language: string | null;
  pieces: CopyPiece[];
  pictures: CopyPicture[];
  embargo: Embargo;
  /** Whom to ask, line by line: for the newsroom, not for readers. */
  contact: string[];
  /** What stands below the text about the sender, and behind its end. */
  rest: string[];
};

/** What a mail has beside what is shown of it. */
export type BesideWords = {
  /** As it says itself; null where it does not. */
  language: string | null;
  /** Of the plain version of what is shown as HTML. */
  lines: string[];
};

/** `known`: it was made before. */
export type MadeStory = { kind: 'made' | 'known'; storyId: number };

/** A story, as the message that it was made from names it. */
export type StoryLink = { id: number; headline: string; state: StoryState };

/** The message that a story was made from, and what of it is not in the story. */
export type MailOfStory = {
  box: { slug: string; name: string };
  messageId: string;
  /** Null: the message is gone from the mail server. */
  conversationId: string | null;
  /** Why the rest cannot be told now, in plain words; null: it is told. */
  trouble: string | null;
  contact: string[];
  rest: string[];
  /** What it says of an embargo that is not certain; null: nothing. */
  unclearEmbargo: string | null;
  pictureCount: number;
  files: { path: PartPath; name: string }[];
};
