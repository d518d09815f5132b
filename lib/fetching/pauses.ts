import { faultRetryMs, maxFaultRetryMs, maxTooManyRetryMs, tooManyRetryMs } from '#lib/fetching/limits.ts';
import type { FetchFault } from '#lib/fetching/types.ts';

/** Faults of the host rather than of one address of it. */
const faultsOfHosts: readonly FetchFault[] = ['nameUnknown', 'unreachable', 'timeout'];
/** So many in a row may be chance. */
const patience = 3;

/** A host that answered that it is asked too much. `failures` is how often it failed in a row before. */
export function pauseWhenTooMany(failures: number, askedMs: number | null, now: Date) {
  const waitMs = askedMs ?? Math.min(tooManyRetryMs * 2 ** failures, maxTooManyRetryMs);
  return { failures: failures + 1, retryAt: later(now, Math.max(waitMs, faultRetryMs)) };
}

/** A host after a fault: those that answer, whatever they answer, are in good standing. */
export function pauseAfterFault(fault: FetchFault, failures: number, now: Date) {
  if (!faultsOfHosts.includes(fault)) return { failures: 0, retryAt: null };
  const isChance = failures + 1 < patience;
  const waitMs = Math.min(faultRetryMs * 2 ** (failures + 1 - patience), maxFaultRetryMs);
  return { failures: failures + 1, retryAt: isChance ? null : later(now, waitMs) };
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
