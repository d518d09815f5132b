import { plainText } from '#lib/stories/blocks/inline.ts';
import { withoutBeginning } from '#lib/webmail/copy/parts/copy-lines.ts';
import type { CopyPiece } from '#lib/webmail/copy/types.ts';

/** Pieces that may stand before it: headings, lists of what it is about. */
const maxBefore = 6;
const maxDateline = 60;

const month =
  '(?:jan(?:uary|vier)?|f[eé]v(?:r(?:ier)?)?|feb(?:ruary)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?)\\.?';
const day = `(?:(?:le\\s+)?\\d{1,2}(?:er|st|nd|rd|th)?\\s+${month}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s+\\d{4})?`;
const date = `(?:,?\\s*\\(${day}\\)|,?\\s+${day})`;
const agency = '(?:\\s*\\([^()]{2,30}\\)|\\s*/[^/]{2,30}/)?';
const dash = '\\s*(?:[—–]|--|(?<=\\s)-(?=\\s))\\s*';
const region =
  '(?:\\p{Lu}[\\p{L}]{1,8}\\.|(?:\\p{Lu}\\.){2,3}|\\p{Lu}{2}\\b|Alberta|California|Ontario|Québec|Quebec|Manitoba|Saskatchewan)';

const inCapitals = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,40}?)(,\\s*${region})?(${date.replaceAll('\\p', '\\p')})?${agency}${dash}`,
  'u',
);
const dated = new RegExp(`^(\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}?)(,\\s*${region})?(${date})${agency}${dash}`, 'iu');
const placed = new RegExp(`^(\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}?)(,\\s*${region})${agency}${dash}`, 'u');

/** Words in capitals before a dash that are no place. */
const notPlaces =
  /^(?:(?:on |le )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:le )?(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|on|from|since|until|by|before|after|starting|effective|beginning|le|du|dès|what|when|where|who|why|how|note|notes|update|updated|correction|corrected|quick facts|background|quotes?|advisory|media advisory|news release|press release|embargo(?:ed)?|reminder|warning|alert|important|new|today|quoi|quand|où|qui|pourquoi|rappel|avis|faits)$/i;

/** The place that a text begins with, which its dateline is; the text goes on behind it. */
export function takeDateline(pieces: readonly CopyPiece[]): { dateline: string; pieces: readonly CopyPiece[] } {
  for (const [place, piece] of pieces.slice(0, maxBefore).entries()) {
    if (piece.kind !== 'block' || piece.block.type !== 'paragraph') continue;
    const found = readDateline(plainText(piece.block.text).slice(0, 200));
    if (!found) continue;
    const rest = withoutBeginning(piece.block, found.length);
    if (!rest) continue;
    return { dateline: found.dateline, pieces: pieces.toSpliced(place, 1, rest) };
  }
  return { dateline: '', pieces };
}

function readDateline(text: string): { dateline: string; length: number } | null {
  const found = inCapitals.exec(text) ?? dated.exec(text) ?? placed.exec(text);
  if (!found) return null;
  const [whole, name = '', in_ = '', on = ''] = found;
  const place = name.trim();
  const isShort = place.replace(/[^\p{L}]/gu, '').length < 4 && !in_ && !on;
  if (isShort || notPlaces.test(place) || !/^\p{Lu}/u.test(place)) return null;
  const dateline = `${place}${in_.replace(/,\s*/, ', ')}`;
  return dateline.length > maxDateline ? null : { dateline, length: whole.length };
}
