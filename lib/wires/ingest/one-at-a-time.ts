let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work of this process after another. Taking in documents and writing words keep the processor and the
 * database busy, and whoever answers readers on the same machine needs both. Waiting for suppliers is done beside it.
 */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = last.then(work);
  // the next one has nothing to do with what becomes of it
  last = done.catch(() => {});
  return done;
}
