import { cleanText } from '#lib/foreign-html/text/characters.ts';

const overrides = /[\u202d\u202e]/g;

/** Without characters that nobody sees; one that turns words round stands there as a word, for it may have deceived. */
export function legible(text: string): string {
  return cleanText(showOverrides(text));
}

/** U+202D and U+202E as words. */
export function showOverrides(text: string): string {
  return text.replace(overrides, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`);
}
