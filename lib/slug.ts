import { z } from 'zod';

/**
 * Words as a part of an address: "Café opens – at last!" → "cafe-opens-at-last"; at most 80 characters.
 * @returns `fallback` when nothing of the words is left
 */
export function slugFrom(words: string, fallback: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return slug || fallback;
}

/** A part of an address that somebody chose; empty: it is made from the words. */
export const slugSchema = z
  .string()
  .trim()
  .max(80, 'at most 80 characters')
  .regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'only a–z, 0–9 and single hyphens');
