import { Fragment } from 'react';
import { type MapProjection, mapProjection } from '#components/traffic/map/map-projection.ts';
import { type Moved, placeMarkers } from '#components/traffic/map/place-markers.ts';
import { mapWords } from '#components/traffic/map/words.ts';
import { isOnMap } from '#lib/traffic/map/find-outline.ts';
import type { OutlineLine, RoadsOutline } from '#lib/traffic/map/types.ts';
import type { ShownEvent } from '#lib/traffic/types.ts';

type Props = { events: readonly ShownEvent[]; outline: RoadsOutline; language: string };

/** The widths that a map is shown in: on a telephone of 320 px, and on a large screen. */
const widthsPx = [288, 720];

type Marker = { x: number; y: number; number: number; kind: MarkerKind };
type MarkerKind = 'closed' | 'now' | 'planned' | 'closed-planned';

/**
 * The events of a list on the city's main roads, with their numbers; each leads to its place in the list. Lines and
 * places grow with the map, letters and markers keep their size.
 */
export function TrafficMap({ events, outline, language }: Props) {
  const words = mapWords(language);
  const projection = mapProjection(outline);
  const { width, height } = projection;
  const shown = events.filter(({ number, point }) => number !== null && point !== null && isOnMap(outline, point));
  const sizes = widthsPx.map((widthPx) => ({ widthPx, heightPx: (widthPx * height) / width }));
  const markers = placeMarkers(toMarkers(shown, projection), sizes);
  return (
    <figure className="traffic-map">
      <div className="traffic-map-sheet">
        <svg role="img" aria-label={words.map} viewBox={`0 0 ${width} ${height}`}>
          {outline.lines.map(({ name, kind, course }) => (
            <path key={name} className={`map-${kind}`} d={projection.path(course)} />
          ))}
          {shown.map((event) => (
            <ClosedLine key={event.number} event={event} projection={projection} />
          ))}
        </svg>
        <svg className="map-over" aria-hidden="true">
          {outline.lines.map((line) => (
            <Fragment key={line.name}>
              <Label line={line} projection={projection} />{' '}
            </Fragment>
          ))}
        </svg>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no other element for a group of links */}
        <svg className="map-over" role="group" aria-label={words.markers}>
          {markers.map((moved) => (
            <Fragment key={moved.marker.number}>
              <MarkerLink moved={moved} label={words.marker(moved.marker.number)} />{' '}
            </Fragment>
          ))}
        </svg>
      </div>
      <figcaption>
        <Key kind="closed" words={words.closed} /> <Key kind="now" words={words.now} />{' '}
        <Key kind="planned" words={words.planned} />
      </figcaption>
    </figure>
  );
}

function toMarkers(events: readonly ShownEvent[], projection: MapProjection): Marker[] {
  return events.flatMap(({ number, point, phase, isFullClosure }) => {
    if (number === null || !point) return [];
    const [now, planned] = isFullClosure ? (['closed', 'closed-planned'] as const) : (['now', 'planned'] as const);
    return [{ ...projection.place(point), number, kind: phase === 'now' ? now : planned }];
  });
}

const percent = (hundredths: number) => `${Math.round(hundredths * 10) / 10}%`;

/** Where a road is closed that has a course. */
function ClosedLine({ event, projection }: { event: ShownEvent; projection: MapProjection }) {
  if (!event.isFullClosure || !event.line) return null;
  const course = event.line.map(({ longitude, latitude }) => [longitude, latitude] as const);
  return <path className={event.phase === 'now' ? 'map-closed' : 'map-closed-planned'} d={projection.path(course)} />;
}

function Label({
  line: { kind, name, shield, labelAt },
  projection,
}: {
  line: OutlineLine;
  projection: MapProjection;
}) {
  if (!labelAt) return null;
  const [longitude, latitude] = labelAt;
  const at = projection.place({ longitude, latitude });
  const [x, y] = [percent(at.x), percent(at.y)];
  if (shield === null)
    return (
      <text className={`map-name-${kind}`} x={x} y={y}>
        {name}
      </text>
    );
  const widthPx = 10 + shield.length * 6;
  return (
    <g className={`map-shield map-shield-${kind}`}>
      <rect x={x} y={y} width={widthPx} height={16} rx={3} transform={`translate(${-widthPx / 2} -8)`} />
      <text x={x} y={y}>
        {shield}
      </text>
    </g>
  );
}

function MarkerLink({ moved: { marker, dx, dy }, label }: { moved: Moved<Marker>; label: string }) {
  const at = { x: percent(marker.x), y: percent(marker.y) };
  return (
    <a className={`map-marker-${marker.kind}`} href={`#event-${marker.number}`} aria-label={label}>
      <Shape kind={marker.kind} {...at} dx={dx} dy={dy} />
      <text {...at} dx={dx || undefined} dy={dy || undefined}>
        {marker.number}
      </text>
    </a>
  );
}

/** A road that is closed has corners, in whichever colour it comes out. */
function Shape({ kind, x, y, dx, dy }: { kind: MarkerKind; x: string; y: string; dx: number; dy: number }) {
  const isMoved = dx !== 0 || dy !== 0;
  return kind.startsWith('closed') ? (
    <rect x={x} y={y} width={21} height={21} rx={2} transform={`translate(${dx - 10.5} ${dy - 10.5})`} />
  ) : (
    <circle cx={x} cy={y} r={10.5} transform={isMoved ? `translate(${dx} ${dy})` : undefined} />
  );
}

function Key({ kind, words }: { kind: MarkerKind; words: string }) {
  return (
    <span>
      <svg className={`map-marker-${kind}`} width="14" height="14" viewBox="-12 -12 24 24" aria-hidden="true">
        <Shape kind={kind} x="0" y="0" dx={0} dy={0} />
      </svg>
      {words}
    </span>
  );
}
