import { divideText } from '#lib/foreign-html/blocks/divide.ts';
import { cleanText } from '#lib/foreign-html/text/characters.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';

/** Plain text: each of its lines is a paragraph. */
export function readPastedText(text: string): ForeignPart[] {
  return cleanText(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => divideText([{ text: line }]))
    .map((runs) => ({ kind: 'block', block: { type: 'paragraph', text: runs } }));
}
