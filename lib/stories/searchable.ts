/** A text in one form: letters composed with their accents, without what nobody sees. */
export function composed(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff\0]/g, '');
}

/**
 * A text as the search reads it, what is written as well as what is asked for. A PostgreSQL whose locale is C, as the
 * embedded one's, takes every sign beyond ASCII for a letter: “bridge”, l’école, un « pont ». So such signs become
 * their like in ASCII, or a space; and "<" a space, because what follows a "<script>" would be read over.
 * @returns as long as `composed(text)`, sign for sign
 */
export function searchable(text: string): string {
  return composed(text)
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/<|[^\p{ASCII}\p{L}\p{M}\p{N}]/gu, (sign) => ' '.repeat(sign.length));
}
