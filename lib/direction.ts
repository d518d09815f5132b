/** Which way words run. Pure, so that any component may use it, in a browser too. */
export type Direction = 'ltr' | 'rtl';

/** Languages that are written from right to left, and the scripts that a tag may name: "az-Arab". */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const scripts = /-(?:(adlm|arab|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)|[a-z]{4})(?:-|$)/i;

/** @param language BCP 47 */
export function directionOf(language: string): Direction {
  const script = scripts.exec(language);
  if (script) return script[1] ? 'rtl' : 'ltr';
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}

const rtlLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way most letters of a text run; null where it has none. */
export function directionOfText(text: string): Direction | null {
  let balance = 0;
  let letters = 0;
  for (const letter of text.slice(0, 2_000).match(/\p{L}/gu) ?? []) {
    letters += 1;
    balance += rtlLetter.test(letter) ? 1 : -1;
  }
  if (letters === 0) return null;
  return balance > 0 ? 'rtl' : 'ltr';
}

/** `dir` for a block whose words run against their language: a quotation, a caption, a name. */
export function dirAgainst(language: string, text: string): Direction | undefined {
  const direction = directionOfText(text);
  return direction === null || direction === directionOf(language) ? undefined : direction;
}

/** A text to be put into a sentence of a language: where it runs the other way it is set apart (U+2068, U+2069). */
export function isolated(language: string, text: string): string {
  return dirAgainst(language, text) ? `\u2068${text}\u2069` : text;
}
