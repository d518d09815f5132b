import { z } from 'zod';
import { singleLine } from '#lib/single-line.ts';

/** Plain paragraphs with an empty line between; may be empty. A single line break is only a space. */
export const paragraphs = (maxLength: number) =>
  z
    .string()
    // a browser counts a line break as one character and sends it as two
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .pipe(z.string().max(maxLength, `at most ${maxLength} characters`))
    .transform((text) =>
      paragraphsOf(text)
        .map((words) => singleLine(maxLength).parse(words))
        .filter(Boolean)
        .join('\n\n'),
    );

/** The paragraphs of a plain text. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter(Boolean);
}
