import { z } from 'zod';
import { createShelf, type ShelfStorage } from '#components/desk/keeping/shelf.ts';

/** `desk.words.<person>.<pile>.<story>`: where stories' words were kept before every form's were, until version 0.1. */
const formerKey = /^desk\.words\.([^.]+)\.[a-z]+\.(\d+|new)$/;
const formerWords = z.array(z.object({ at: z.iso.datetime().transform(msOf), content: z.unknown() }));

/** The parts of an instant in UTC, as `toISOString` writes it. */
function msOf(instant: string): number {
  const parts = (instant.match(/\d+/g) ?? []).map(Number);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/** Puts words that an earlier version of the desk kept in this browser where this one offers them. */
export function adoptFormerWords(storage: ShelfStorage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) {
    const [, person, story] = formerKey.exec(key) ?? [];
    if (!person || !story) continue;
    const shelf = createShelf({ storage, person, what: `story ${story}`, schema: z.unknown() });
    for (const { at, content } of parsed(storage.getItem(key))) shelf.lay({ atMs: at, value: content });
    storage.removeItem(key);
  }
}

function parsed(text: string | null): z.infer<typeof formerWords> {
  try {
    return formerWords.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}
