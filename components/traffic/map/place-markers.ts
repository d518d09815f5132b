/** A thing on the map: where it is, in hundredths of the map's width and height. */
type Placed = { x: number; y: number };

/** How far a marker stands from its place, pixels, so that it covers no other. */
export type Moved<Marker extends Placed> = { marker: Marker; dx: number; dy: number };

type Size = { widthPx: number; heightPx: number };

/** From the middle of one marker to that of the next: room for a finger. */
const stepPx = 24;
const edgePx = stepPx / 2;
const rounds = 120;
/** Markers of one place leave it in different directions (the golden angle). */
const turn = 2.4;

/**
 * Moves markers apart, as little as that takes, until none covers another on maps of all the given sizes; none leaves
 * the smallest.
 */
export function placeMarkers<Marker extends Placed>(
  markers: readonly Marker[],
  sizes: readonly Size[],
): Moved<Marker>[] {
  const moved = markers.map((marker) => ({ marker, dx: 0, dy: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    const pushes = sizes.map((size) => pushApart(moved, size)).filter(Boolean).length;
    for (const one of moved) keepOn(one, sizes);
    if (pushes === 0) break;
  }
  return moved.map(({ marker, dx, dy }) => ({ marker, dx: Math.round(dx), dy: Math.round(dy) }));
}

function pushApart(moved: Moved<Placed>[], { widthPx, heightPx }: Size): boolean {
  let isPushed = false;
  for (const [place, one] of moved.entries()) {
    for (const other of moved.slice(place + 1)) {
      const across = ((other.marker.x - one.marker.x) * widthPx) / 100 + other.dx - one.dx;
      const down = ((other.marker.y - one.marker.y) * heightPx) / 100 + other.dy - one.dy;
      const apart = Math.hypot(across, down);
      // half a pixel is lost in rounding
      const missing = stepPx + 1 - apart;
      if (missing <= 0.2) continue;
      isPushed = true;
      const angle = apart < 0.5 ? place * turn : Math.atan2(down, across);
      const [x, y] = [(Math.cos(angle) * missing) / 2, (Math.sin(angle) * missing) / 2];
      one.dx -= x;
      one.dy -= y;
      other.dx += x;
      other.dy += y;
    }
  }
  return isPushed;
}

function keepOn(one: Moved<Placed>, sizes: readonly Size[]): void {
  for (const { widthPx, heightPx } of sizes) {
    const [x, y] = [(one.marker.x * widthPx) / 100, (one.marker.y * heightPx) / 100];
    one.dx = within(one.dx, edgePx - x, widthPx - edgePx - x);
    one.dy = within(one.dy, edgePx - y, heightPx - edgePx - y);
  }
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
