import { notFound } from 'next/navigation';
import { NotFoundError } from '#lib/errors.ts';

/** What a page reads; where that does not exist, the desk's own notice. */
export function orNotFound<Value>(reading: Promise<Value>): Promise<Value> {
  return reading.catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
}
