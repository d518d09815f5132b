/**
 * A text as the search reads it, what is written as well as what is asked for: letters composed, and apostrophes
 * straight, because PostgreSQL takes a curly one for a letter and "l’école" for one word.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replaceAll('\0', '');
}
