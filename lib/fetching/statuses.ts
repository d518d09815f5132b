import { FetchFailure } from '#lib/fetching/faults.ts';
import type { FetchFault } from '#lib/fetching/types.ts';

/** 407 is a proxy's, 451 a court's. */
const faults: Readonly<Record<number, FetchFault>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  407: 'forbidden',
  410: 'gone',
  451: 'forbidden',
};

/**
 * Refuses an answer without the whole of what was asked for. 206 is a part of it, which nobody asked for.
 * @throws {FetchFailure}
 */
export function refuseStatus(host: string, status: number): void {
  if (status >= 200 && status < 300 && status !== 206) return;
  throw new FetchFailure(faults[status] ?? 'status', `${host}: status ${status}`, status);
}
