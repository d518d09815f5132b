import { z } from 'zod';
import { typeLatin } from '#lib/latin-letters.ts';

/** Letters of an address; one of another script is three to twelve characters of it. */
const maxLetters = 80;
const maxLength = 240;

/**
 * Words as a part of an address: "Café opens – at last!" → "cafe-opens-at-last". Latin letters become those of a–z;
 * other scripts keep theirs, percent-encoded as browsers do it and show them again (docs/decisions/0010-slugs.md).
 * @returns ASCII; `fallback` when nothing of the words is left
 */
export function slugFrom(words: string, fallback: string): string {
  return encodeURIComponent(cut(plainSlug(words))) || fallback;
}

/** A slug as people read it: "%D9%85%D8%AC" → "مج". */
export function readableSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** A part of a request's path, decoded or not, as slugs are stored. */
export function slugOfPath(segment: string): string {
  return encodeURIComponent(readableSlug(segment));
}

/** A part of an address that somebody chose; empty: it is made from the words. */
export const slugSchema = z
  .string()
  .trim()
  .transform((typed) => readableSlug(typed).normalize('NFC'))
  .pipe(
    z
      .string()
      .max(maxLetters, 'at most 80 characters')
      .refine((typed) => plainSlug(typed) === typed, 'only small letters without accents, digits and single hyphens')
      .transform((typed) => encodeURIComponent(typed))
      .pipe(z.string().max(maxLength, 'shorter, please: each letter of this script is several of an address')),
  );

function plainSlug(words: string): string {
  const small = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin})\p{M}+|['’ʼ]/gu, '');
  return typeLatin(small)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Never within a letter; a slug that is too long ends with a whole letter, not with a hyphen. */
function cut(slug: string): string {
  const letters = [...slug].slice(0, maxLetters);
  while (encodeURIComponent(letters.join('')).length > maxLength) letters.pop();
  return letters.join('').replace(/-+$/, '');
}
