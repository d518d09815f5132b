import { notFound } from 'next/navigation';
import { NotFoundError } from '#lib/errors.ts';

/** What a page reads; where that does not exist, or not for this person, or no longer, its area's own notice. */
export function orNotFound<Value>(reading: Promise<Value>): Promise<Value> {
  return reading.catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
}
