import { listed } from '#lib/language.ts';
import type { Routing } from '#lib/wires/types.ts';

type Named = { id: number; name: string };

const destinationWords = { inbox: 'waits in the inbox', publish: 'published by itself', drop: 'dropped' } as const;

/** "Rule 2: to Local in Calgary, published by itself" */
export function routingInWords(routing: Routing, sections: readonly Named[], editions: readonly Named[]): string {
  const { held, sectionId, editionIds, destination, topicIds, kicker } = routing;
  if (held.length === 0) return 'None';
  const rules = `${held.length === 1 ? 'Rule' : 'Rules'} ${listed(
    'en',
    held.map((place) => String(place + 1)),
  )}`;
  const section = sections.find(({ id }) => id === sectionId)?.name;
  const places = editions.filter(({ id }) => editionIds?.includes(id)).map(({ name }) => name);
  const done = [
    section && `to ${section}`,
    places.length > 0 && `in ${listed('en', places)}`,
    kicker && `kicker “${kicker}”`,
    topicIds.length > 0 && (topicIds.length === 1 ? 'with a topic' : `with ${topicIds.length} topics`),
    destination && destinationWords[destination],
  ].filter(Boolean);
  return done.length > 0 ? `${rules}: ${done.join(', ')}` : rules;
}
