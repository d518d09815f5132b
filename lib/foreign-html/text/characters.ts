/** Signs that show nothing, and those that let words run backwards (U+202A to U+202E) to deceive. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\u034f|[\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u2065]|[\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]/g;

/** Marks and isolates of direction. They carry something only beside letters that run to the left. */
const directionSigns = /[\u061c\u200e\u200f\u2066-\u2069]/g;
const rtlLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Most texts are of these alone, and need nothing done. */
const ascii = /^[\t\n\f\r -~]*$/;
const asciiLine = /^[!-~]+(?: [!-~]+)*$/;

/** A text as PostgreSQL can hold it, without signs that nobody sees. Soft hyphens and joiners stay: they shape words. */
export function cleanText(text: string): string {
  if (ascii.test(text)) return text;
  return text.toWellFormed().replace(invisible, '');
}

export function withoutDirectionSigns(texts: readonly string[]): readonly string[] {
  if (texts.every((text) => ascii.test(text))) return texts;
  return texts.some((text) => rtlLetter.test(text)) ? texts : texts.map((text) => text.replace(directionSigns, ''));
}

/** One line, as an attribute or a heading has it. */
export const oneLine = (text: string) =>
  asciiLine.test(text)
    ? text
    : cleanText(text)
        .replace(directionSigns, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();

const raised: Readonly<Record<string, string>> = characters('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const lowered: Readonly<Record<string, string>> = characters('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

function characters(plain: string, shifted: string): Record<string, string> {
  const signs = [...shifted];
  return Object.fromEntries([...plain].map((sign, place) => [sign, signs[place] ?? sign]));
}

/** "2" raised is "²", for words that have no marks; a text that has other signs too stays as it is. */
export function shifted(text: string, script: 'sub' | 'sup'): string {
  const table = script === 'sup' ? raised : lowered;
  const signs = [...text].map((sign) => table[sign] ?? (sign === ' ' ? sign : null));
  return signs.includes(null) ? text : signs.join('');
}

/** The longest beginning of at most so many characters that ends with a word, never inside a character. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = Math.max(text.lastIndexOf(' ', most - 1), text.lastIndexOf('\n', most - 1));
  if (space > most / 2) return text.slice(0, space + 1);
  const isInside = /[\udc00-\udfff]/.test(text[most] ?? '');
  return text.slice(0, isInside ? most - 1 : most);
}
