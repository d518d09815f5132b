import { nameKey } from '#lib/authors/name-key.ts';
import { withoutContactData } from '#lib/webmail/copy/letters/contact/contact-data.ts';
import { streetName } from '#lib/webmail/copy/letters/contact/street-addresses.ts';

/** What names of people and of towns look like. All of it is for suggestions that an editor reads. */

const particle =
  /^(?:de|da|di|du|des|del|della|la|le|les|van|von|der|den|ter|el|al|bin|ibn|y|e|of|the|on|by|in|sur|sous|and|et)$/i;
const title =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|reverend|sir|capt|captain|col|sgt|hon|mme|m|mlle|me|mgr)\.?\s|\([^)]{1,20}\)\s)+/i;
/** What stands behind a name and is no town. */
const position =
  /\b(?:captain|president|director|chair(?:man|woman|person)?|professor|teacher|retired|owner|manager|secretary|treasurer|mayor|council(?:lor|man|woman)|m\.?d\.?|ph\.?d\.?|p\.?eng\.?|r\.?n\.?|esq|jr|sr|student|citizen|resident|taxpayer|subscriber|reader|editor|letters?|room|photographs|committee|society|association|inc|ltd|press|facilities|sent|iphone|ipad|android)\b/i;
/** "Sincerely," and its like. */
const valediction =
  /^(?:(?:yours?|very|most|kind|kindest|best|warm|warmest|with|respectfully|sincerely|faithfully|truly|cordially|regards|wishes|respect|thanks|thank you|many thanks|cheers|love|signed|your readers?|and|a|an|the|is|de|bien|à|vous|cordialement|sincèrement|respectueusement|salutations|merci|mes|meilleures|distinguées|amicalement|submitted|gratefully|again|all|in|advance|for|reading)[\s,.!–—-]*){1,8}$/i;

const wordsIn = (text: string) => text.split(/[\s-]+/).filter(Boolean);
const beginsLarge = (word: string) => /^[("'’“]?[\p{Lu}\p{Lo}]/u.test(word) || /^(?:d|l|o)['’]\p{Lu}/iu.test(word);

export const isValediction = (line: string): boolean => line.length < 60 && valediction.test(line.trim());

/** "Capt. (ret.) Desmond Foss, photographs" → "Desmond Foss"; "Doe, Jane" → "Jane Doe". */
export function cleanName(given: string): string {
  const name = given
    .replace(/["“”]/g, '')
    .trim()
    .replace(title, '')
    .replace(/\s*\([^)]*\)/g, '')
    .trim();
  const [first = '', second = '', ...others] = name.split(/\s*,\s*/);
  const isInverted =
    others.length === 0 &&
    /^[\p{Lu}][\p{L}'’-]+$/u.test(first) &&
    looksLikeName(`${second} ${first}`) &&
    !position.test(second);
  return isInverted ? `${second} ${first}` : first;
}

/** Two to five words of which each begins large, or is a small one such as "de"; or all of them small, as some write. */
export function looksLikeName(text: string): boolean {
  const words = wordsIn(text);
  if (text.length > 60 || /[\d@!?:;/&|_]|\.$/.test(text.replace(/\b\p{Lu}\.$/u, '')) || isValediction(text))
    return false;
  if (words.length === 1) return /^\p{Lo}{2,8}$/u.test(text);
  if (words.length === 0 || words.length > 6 || position.test(text)) return false;
  if (words.every((word) => /^\p{Ll}[\p{L}'’.]*$/u.test(word))) return words.length <= 3;
  return beginsLarge(words[0] ?? '') && words.every((word) => beginsLarge(word) || particle.test(word));
}

/** Is it how this person signs: in full, "J. Doe", "Jane", "J. D."? */
export function isSignedBy(text: string, name: string): 'inFull' | 'inShort' | null {
  const [signed, known] = [keyWords(text), keyWords(name)];
  if (signed.length === 0 || known.length === 0) return null;
  if (signed.join(' ') === known.join(' ')) return 'inFull';
  const [last, knownLast] = [signed.at(-1), known.at(-1)];
  if (signed.length > 1 && last === knownLast && signed[0]?.[0] === known[0]?.[0]) return 'inFull';
  const initials = known.map((word) => word.slice(0, 1)).join('');
  const isShort =
    signed.join('') === initials || signed.join(' ') === known[0] || (signed.length === 1 && signed[0] === initials[0]);
  return isShort ? 'inShort' : null;
}

const keyWords = (text: string) =>
  wordsIn(nameKey(text.replace(title, '')))
    .map((word) => word.replaceAll('.', ''))
    .filter(Boolean);

/** A line in the parts that commas, dashes and the like make, without what one could be reached by. */
export function partsOfLine(line: string): string[] {
  return withoutContactData(line)
    .split(/\s*[,;|•·()–—\t]\s*|\s+[-/]\s+|:\s+|\s{3,}/)
    .map((part) =>
      part
        .trim()
        .replace(/^[-–—~*]+\s*/, '')
        .trim(),
    )
    .filter((part) => /[\p{L}]/u.test(part));
}

/** A town as it is printed: at most two of these parts, such as a neighbourhood and its city. */
export function townOf(parts: readonly string[]): string {
  const [from, known] = [parts.findIndex(looksLikeTown), parts];
  if (from < 0) return '';
  const second = known[from + 1];
  const first = known[from] ?? '';
  return second !== undefined && looksLikeTown(second) ? `${first}, ${second}` : first;
}

function looksLikeTown(part: string): boolean {
  const words = wordsIn(part);
  if (part.length > 40 || words.length > 5 || /[\d@!?&"“”]/.test(part) || isValediction(part)) return false;
  if (
    position.test(part) ||
    streetName.test(part) ||
    (part.replaceAll('.', '').length < 3 && !/^\p{Lu}\.?\p{Lu}\.?$/u.test(part))
  )
    return false;
  return words.every((word) => beginsLarge(word) || particle.test(word)) && !/^\p{Lu}\.(?:\s?\p{Lu}\.)*$/u.test(part);
}
