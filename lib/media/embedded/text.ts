/** All but the two joiners, which emoji and some languages write with. */
const invisible = /[^\P{Cf}\u200c\u200d]/gu;

/** One line of what was read: no control characters, nothing that turns the writing round, no half characters. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** The beginning of a text, without half a character at its end. @param maxLength in UTF-16 code units */
export function cutText(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 as programs write it today, or what they used to write. */
export function decodeUnknown(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes);
    return looksLikeMacRoman(western) ? new TextDecoder('macintosh').decode(bytes) : western;
  }
}

/** The accented letters of MacRoman are signs, controls and capitals inside words in Windows-1252. */
const looksLikeMacRoman = (western: string) => /[\u0080-\u009f]|\p{Ll}[ŽŠŒŸƒˆ‰†‡]|[ƒˆ‰†‡]\p{Ll}/u.test(western);
