import { maxTopics } from '#lib/stories/input.ts';
import { type AskedItem, toAskedItem } from '#lib/wires/routing/asked-item.ts';
import { conditionsHold } from '#lib/wires/routing/conditions.ts';
import type { RoutedItem, Routing, RoutingRule, RuleActions } from '#lib/wires/types.ts';

/**
 * What the rules make of an item. Pure: the same for what comes in and for a dry run. They are asked in their order; of
 * what can be one thing only, the later rule's word counts, and topics add up to as many as a story may have.
 * @param zone IANA zone of the wire, for hours and weekdays
 */
export function route(rules: readonly RoutingRule[], item: RoutedItem, receivedAt: Date, zone: string): Routing {
  return routeAsked(rules, toAskedItem(item, receivedAt, zone));
}

/** The same, for whoever has several lists ask one item. */
export function routeAsked(rules: readonly RoutingRule[], asked: AskedItem): Routing {
  let routing: Routing = { ...nothing, topicIds: [], held: [] };
  for (const [place, { isOn, when, actions }] of rules.entries()) {
    if (!isOn || !conditionsHold(when, asked)) continue;
    routing = { ...apply(routing, actions), held: [...routing.held, place] };
    if (actions.stop) break;
  }
  return routing;
}

const nothing = { sectionId: null, editionIds: null, kicker: null, prominence: null, destination: null };

function apply(before: Routing, actions: RuleActions): Routing {
  return {
    sectionId: actions.sectionId ?? before.sectionId,
    editionIds: actions.editionIds ?? before.editionIds,
    topicIds: [...new Set([...before.topicIds, ...(actions.topicIds ?? [])])].slice(0, maxTopics),
    kicker: actions.kicker ?? before.kicker,
    prominence: actions.prominence ?? before.prominence,
    destination: actions.destination ?? before.destination,
    held: before.held,
  };
}
