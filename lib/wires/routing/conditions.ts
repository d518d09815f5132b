import type { AskedItem } from '#lib/wires/routing/asked-item.ts';
import { type FoldedPhrase, foldName, foldPath, foldPhrase, hasPhrase } from '#lib/wires/routing/folded-words.ts';
import type { RuleConditions } from '#lib/wires/types.ts';

/** Does everything hold that a rule names? What it doesn't name is not asked; without conditions it holds for all. */
export function conditionsHold(when: RuleConditions, item: AskedItem): boolean {
  const { wireIds, categories, authors, languages, words, hours, weekdays } = when;
  return (
    (!wireIds || wireIds.includes(item.wireId)) &&
    (!languages || languages.some((language) => isWithin(item.language, language.toLowerCase()))) &&
    (!categories || memoised(foldedPaths, categories, foldPath).some((path) => isBelow(item, path))) &&
    (!authors || memoised(foldedNames, authors, foldName).some((name) => item.authors().has(name))) &&
    (!weekdays || weekdays.includes(item.weekday())) &&
    (!hours || isBetween(item.hour(), hours)) &&
    (!words || wordsHold(words, item))
  );
}

/** "fr" holds for "fr" and "fr-ca", not for "frr". */
const isWithin = (language: string, wanted: string) => language === wanted || language.startsWith(`${wanted}-`);

const isBelow = (item: AskedItem, path: string) =>
  path !== '' && item.categories().some((category) => category.startsWith(path));

/** `to` is not in it; where `from` is later, it goes over midnight. The same hour twice is the whole day. */
function isBetween(hour: number, { from, to }: { from: number; to: number }): boolean {
  return from < to ? from <= hour && hour < to : from <= hour || hour < to;
}

function wordsHold({ any, in: where }: NonNullable<RuleConditions['words']>, item: AskedItem): boolean {
  const phrases = memoised(foldedPhrases, any, foldPhrase);
  const texts = [...(where === 'body' ? [] : [item.headline]), ...(where === 'headline' ? [] : [item.body])];
  return texts.some((text) => phrases.some((phrase) => phrase !== null && hasPhrase(text(), phrase)));
}

// a dry run asks the same few rules of thousands of items; the lists are forgotten with their rules
const foldedPhrases = new WeakMap<readonly string[], (FoldedPhrase | null)[]>();
const foldedPaths = new WeakMap<readonly string[], string[]>();
const foldedNames = new WeakMap<readonly string[], string[]>();

function memoised<Folded>(
  memory: WeakMap<readonly string[], Folded[]>,
  list: readonly string[],
  fold: (text: string) => Folded,
): Folded[] {
  const known = memory.get(list);
  if (known) return known;
  const folded = list.map(fold);
  memory.set(list, folded);
  return folded;
}
