import { diffArrays } from 'diff';
import { textOf } from '#lib/stories/blocks/body.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { editDistance } from '#lib/tokens/edit-distance.ts';

type Words = Pick<StoryContent, 'headline' | 'deck' | 'body'>;

/** Texts that differ by more words than this are told of without a closer look, which would take long. */
const maxChanges = 500;

/** A number with what it counts in, or a word; white space and other signs say nothing here. */
const token =
  /(?<![\p{L}\p{N}])[-−](?=\p{N})|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|[\p{Sc}%‰]/gu;

/** Words that may come, go or change places with one another, and the sentence says the same. */
const fillers = new Set('a an the of to that which le la les l un une des du de et à'.split(' '));

/**
 * Would a reader want to be told that these words changed? Spelling, punctuation, white space and case are not worth it;
 * a number, a name, a word that denies and anything longer are. In doubt readers are told.
 */
export function isSignificant(before: Words, after: Words): boolean {
  return (
    isTextSignificant(before.headline, after.headline) ||
    isTextSignificant(before.deck, after.deck) ||
    isTextSignificant(textOf(before.body).join('\n'), textOf(after.body).join('\n'))
  );
}

function isTextSignificant(before: string, after: string): boolean {
  const changes = diffArrays(tokensIn(before), tokensIn(after), { maxEditLength: maxChanges });
  if (!changes) return true;
  let gone: string[] = [];
  // what came in the place of something stands right behind it
  return changes.some(({ value, added, removed }, place) => {
    if (removed) {
      gone = value;
      return !changes[place + 1]?.added && isChangeSignificant(gone, []);
    }
    const replaced = gone;
    gone = [];
    return added && isChangeSignificant(replaced, value);
  });
}

const tokensIn = (text: string) => text.normalize('NFC').toLowerCase().replace(/’/g, "'").match(token) ?? [];

function isChangeSignificant(gone: readonly string[], come: readonly string[]): boolean {
  const [said, says] = [gone.filter(isNoFiller), come.filter(isNoFiller)];
  return said.length !== says.length || said.some((word, place) => !isSpelling(word, says[place] ?? ''));
}

const isNoFiller = (word: string) => !fillers.has(word);

/** From so many letters on a word may differ by one or two of them and is still the same word, otherwise spelled. */
const oneEdit = 5;
const twoEdits = 9;

/** Is it the same word, spelled otherwise? The first letter stays: "likely" and "unlikely" are two, so are two numbers. */
function isSpelling(one: string, other: string): boolean {
  if (/\P{L}/u.test(one.replaceAll("'", '') + other.replaceAll("'", ''))) return one === other;
  if (bare(one) === bare(other)) return true;
  const shortest = Math.min(one.length, other.length);
  const most = shortest >= twoEdits ? 2 : shortest >= oneEdit ? 1 : 0;
  return one[0] === other[0] && editDistance(one, other, most) <= most;
}

/** Without its accents. */
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}|'/gu, '');
