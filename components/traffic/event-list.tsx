import { RoadEvent } from '#components/traffic/road-event.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { ShownEvent, TrafficSource } from '#lib/traffic/types.ts';

type Props = {
  events: readonly ShownEvent[];
  sources: readonly TrafficSource[];
  edition: Edition;
  now: Date;
  isNumbered: boolean;
};

/** Events in their order. */
export function EventList({ events, sources, edition, now, isNumbered }: Props) {
  return (
    <ol className="road-events">
      {events.map((event) => {
        const source = sources.find(({ sourceId }) => sourceId === event.sourceId);
        return <RoadEvent key={`${event.sourceId} ${event.id}`} {...{ event, source, edition, now, isNumbered }} />;
      })}
    </ol>
  );
}
