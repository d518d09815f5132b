import { secondMs } from '#lib/clock.ts';
import { askSourceNow } from '#lib/conditions/desk/ask-source-now.ts';
import { moveSource } from '#lib/conditions/desk/move-source.ts';
import { pauseSource } from '#lib/conditions/desk/pause-source.ts';
import type { SourcePress } from '#lib/conditions/desk/read-source-form.ts';
import { removeSource } from '#lib/conditions/desk/remove-source.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/** Nobody waits at a page for longer; the worker asks the rest. */
const askingMs = 20 * secondMs;

/** What became of a press, in words. */
export type Pressed = { isGood: boolean; message: string };

/**
 * Does what a button of a source says.
 * @throws {ForbiddenError}, and what its use case throws
 */
export async function pressSource(db: Db, actor: Actor, press: SourcePress, now: () => Date): Promise<Pressed> {
  authorise(actor, 'source.save');
  const { step, ...seen } = press;
  const { id } = seen;
  switch (step) {
    case 'ask': {
      const failures = await askSourceNow(db, actor, { id }, now, { askingMs });
      const isGood = failures.length === 0;
      return {
        isGood,
        message: isGood ? 'It answered well. Pages show what it says now.' : [...new Set(failures)].join(' '),
      };
    }
    case 'pause':
      await pauseSource(db, actor, { ...seen, isPaused: true }, now());
      return { isGood: true, message: 'It is not asked any more, and no page shows it.' };
    case 'resume':
      await pauseSource(db, actor, { ...seen, isPaused: false }, now());
      return { isGood: true, message: 'It is asked again.' };
    case 'remove':
      await removeSource(db, actor, seen, now());
      return { isGood: true, message: 'It is removed.' };
    case 'up':
    case 'down': {
      const isMoved = await moveSource(db, actor, { id, direction: step }, now());
      return { isGood: true, message: isMoved ? movedWords[step] : stayedWords[step] };
    }
  }
}

const movedWords = { up: 'It is preferred now.', down: 'Another is preferred to it now.' };
const stayedWords = {
  up: 'It stays: none of the same pages is preferred to it.',
  down: 'It stays: all others of the same pages are preferred to it.',
};
