import { ForbiddenError } from '#lib/errors.ts';
import type { Box } from '#lib/webmail/types.ts';

/**
 * The gate in front of what a mere reader of a box may not do.
 * @throws {ForbiddenError}
 */
export function requireAnswer({ id, right }: Box): void {
  if (right === 'answer') return;
  throw new ForbiddenError(`a grant of box ${id} to read is none to answer`, 'You may read this box, not work in it.');
}
