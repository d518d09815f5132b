import { geoMercator, geoPath } from 'd3-geo';
import type { RoadsOutline } from '#lib/traffic/map/types.ts';
import type { Point } from '#lib/traffic/observations.ts';

/** A drawing of a map: paths are in its units, places in hundredths of its width and height. */
export type MapProjection = {
  width: number;
  height: number;
  /** The `d` of a line; empty where nothing of it is on the map. */
  path(course: readonly (readonly [number, number])[]): string;
  place(point: Point): { x: number; y: number };
};

const width = 1000;
const radians = Math.PI / 180;

export function mapProjection({ box: [west, south, east, north] }: RoadsOutline): MapProjection {
  const mercator = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians;
  const height = Math.round((width * (mercator(north) - mercator(south))) / (east - west));
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    corners,
  );
  const drawn = geoPath(projection).digits(0);
  const place = (point: Point) => {
    const [x, y] = projection([point.longitude, point.latitude]) ?? [0, 0];
    return { x: (x / width) * 100, y: (y / height) * 100 };
  };
  const path = (course: readonly (readonly [number, number])[]) =>
    drawn({ type: 'LineString', coordinates: course.map(([longitude, latitude]) => [longitude, latitude]) }) ?? '';
  return { width, height, path, place };
}
