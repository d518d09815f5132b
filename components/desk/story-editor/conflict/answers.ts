import type { Answers, Collision } from '#lib/stories/merging/merge-content.ts';

/** What tells a collision from the others of its story. */
export const nameOf = (collision: Collision): string =>
  collision.kind === 'field' ? collision.field : `block ${collision.id}`;

const answerTo = (collision: Collision, { fields, blocks }: Answers) =>
  collision.kind === 'field' ? fields.get(collision.field) : blocks.get(collision.id);

/** Is something chosen of each? */
export function isAnswered(collisions: readonly Collision[], answers: Answers): boolean {
  return collisions.every((collision) => answerTo(collision, answers) !== undefined);
}

/** Are any of one's own words given up? */
export function givesUp(collisions: readonly Collision[], answers: Answers): boolean {
  return collisions.some((collision) => answerTo(collision, answers) === 'theirs');
}
