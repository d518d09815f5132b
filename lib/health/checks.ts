import { checkClocks, checkDisks } from '#lib/health/check-machines.ts';
import { checkMail } from '#lib/health/check-mail.ts';
import { checkSources } from '#lib/health/check-sources.ts';
import { checkWires } from '#lib/health/check-wires.ts';
import { checkWorkers } from '#lib/health/check-workers.ts';
import type { Check } from '#lib/health/types.ts';

/** Everything that is looked at. */
export const checks: readonly Check[] = [checkWorkers, checkMail, checkWires, checkSources, checkDisks, checkClocks];
