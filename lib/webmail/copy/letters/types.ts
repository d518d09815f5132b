import type { webmailLetters } from '#lib/webmail/copy/schema.ts';

export type Permission = (typeof webmailLetters.$inferSelect)['permission'];

/** A letter to the editor as its conversation shows it. */
export type Letter = {
  /** As they were saved; until then what the letter suggests. */
  name: string;
  town: string;
  permission: Permission;
  /** When its writer was asked, and by whom; null: they were not. */
  asked: { at: Date; by: string } | null;
  /** What came after that; `isFromWriter`: from the address that the letter came from. */
  answered: { at: Date; isFromWriter: boolean } | null;
  /** When somebody noted what they said, and who. */
  settled: { at: Date; by: string } | null;
  /** What asks them, in words. */
  question: string;
  /** Lines around the letter that are not printed. */
  leftOut: string[];
  /** Addresses and numbers within it, in whose place "[…]" is printed. */
  taken: string[];
  /** The story that it was printed as; null: none yet. */
  storyId: number | null;
};
