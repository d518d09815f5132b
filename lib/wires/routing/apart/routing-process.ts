/**
 * Asks rules about items of strangers in a process without the portal's environment, one page of them after another.
 * Started by `route-apart.ts` only, and ends with whoever started it.
 */
import { type RoutingTask, routeStored } from '#lib/wires/routing/apart/route-stored.ts';

process.on('message', (task: RoutingTask) => {
  process.send?.(routeStored(task));
});
process.on('disconnect', () => process.exit());
