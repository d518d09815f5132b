import { maxTopics } from '#lib/stories/input.ts';
import { toAskedItem } from '#lib/wires/routing/asked-item.ts';
import { conditionsHold } from '#lib/wires/routing/conditions.ts';
import type { RoutedItem, Routing, RoutingRule, RuleActions } from '#lib/wires/types.ts';

/**
 * What the rules make of an item. Pure: the same for what comes in and for a dry run. They are asked in their order; of
 * what can be one thing only, the later rule's word counts, and topics add up to as many as a story may have.
 * @param zone IANA zone of the wire, for hours and weekdays
 */
export function route(rules: readonly RoutingRule[], item: RoutedItem, receivedAt: Date, zone: string): Routing {
  const asked = toAskedItem(item, receivedAt, zone);
  let routing: Routing = { ...nothing, topicIds: [], held: [] };
  for (const [place, { isOn, when, then }] of rules.entries()) {
    if (!isOn || !conditionsHold(when, asked)) continue;
    routing = { ...apply(routing, then), held: [...routing.held, place] };
    if (then.stop) break;
  }
  return routing;
}

const nothing = { sectionId: null, editionIds: null, kicker: null, prominence: null, destination: null };

function apply(before: Routing, then: RuleActions): Routing {
  return {
    sectionId: then.sectionId ?? before.sectionId,
    editionIds: then.editionIds ?? before.editionIds,
    topicIds: [...new Set([...before.topicIds, ...(then.topicIds ?? [])])].slice(0, maxTopics),
    kicker: then.kicker ?? before.kicker,
    prominence: then.prominence ?? before.prominence,
    destination: then.destination ?? before.destination,
    held: before.held,
  };
}
