import type { ItemRights } from '#components/desk/wires/step-buttons.tsx';
import { type Actor, isAllowed } from '#lib/staff/permissions.ts';

/** Which buttons of items this person is shown. */
export function itemRights(actor: Actor): ItemRights {
  return {
    take: isAllowed(actor, 'wire.take'),
    publish: isAllowed(actor, 'story.publish'),
    drop: isAllowed(actor, 'wire.drop'),
    takeBack: isAllowed(actor, 'story.take-back'),
  };
}
