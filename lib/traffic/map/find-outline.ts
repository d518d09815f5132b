import { z } from 'zod';
import type { Place } from '#lib/sources/types.ts';
import calgary from '#lib/traffic/map/outlines/calgary.json' with { type: 'json' };
import santaBarbara from '#lib/traffic/map/outlines/santa-barbara.json' with { type: 'json' };
import type { RoadsOutline } from '#lib/traffic/map/types.ts';
import type { Point } from '#lib/traffic/observations.ts';

const position = z.tuple([z.number(), z.number()]);
/** GeoJSON of lines. */
const outlineFile = z
  .object({
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    features: z.array(
      z.object({
        properties: z.object({
          kind: z.enum(['main', 'minor', 'river', 'sea']),
          name: z.string(),
          shield: z.string().nullable(),
          labelAt: position.nullable(),
        }),
        geometry: z.object({ coordinates: z.array(position) }),
      }),
    ),
  })
  .transform(
    ({ bbox, features }): RoadsOutline => ({
      box: bbox,
      lines: features.map(({ properties, geometry }) => ({ ...properties, course: geometry.coordinates })),
    }),
  );

/** `outlines/LICENCE.md` says where they are from. Another city's is a file there and a name here. */
const outlines: readonly RoadsOutline[] = [calgary, santaBarbara].map((file) => outlineFile.parse(file));

/** The outline with a place in it; null: there is no map of it. */
export function findOutline(place: Pick<Place, 'latitude' | 'longitude'>): RoadsOutline | null {
  return outlines.find((outline) => isOnMap(outline, place)) ?? null;
}

/** Is a point within what the map shows? */
export function isOnMap({ box: [west, south, east, north] }: RoadsOutline, { latitude, longitude }: Point): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
