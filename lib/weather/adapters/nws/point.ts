import { fieldOf, type JsonRecord, lineOf, listOf, numberOf, readEach } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { distanceKm } from '#lib/weather/adapters/distance.ts';
import { fieldsIn, unreadable, type WeatherReading } from '#lib/weather/adapters/nws/answer.ts';

/** An office's grid and a cell of it, as they stand in an address: "LOX/102,70". */
export const gridPattern = /^[A-Z]{3}\/\d{1,3},\d{1,3}$/;
export const stationPattern = /^[A-Z0-9]{3,8}$/;

/** The nearest may be silent. */
const maxStations = 3;

/** Which cell of the forecast a place is in. Its addresses are not followed: we make our own of these. */
export function readPoint(root: JsonRecord): WeatherReading {
  const [office, x, y] = ['gridId', 'gridX', 'gridY'].map((name) => fieldsIn(root)[name]);
  const [column, row] = [x, y].map((number) => numberOf(number, 0, 999));
  const grid = `${lineOf(office) ?? ''}/${column},${row}`;
  if (!gridPattern.test(grid)) return unreadable('It names no cell of a forecast for this place.');
  return { kind: 'read', parts: {}, links: { grid }, dropped: 0 };
}

/** The stations nearest to a place; the links are their ids, by their order. */
export function readStations(root: JsonRecord, place: Place): WeatherReading {
  const { values, dropped } = readEach(listOf(fieldOf(root, 'features')), (feature) => {
    const id = lineOf(fieldOf(feature, 'properties', 'stationIdentifier'));
    if (id === null || !stationPattern.test(id)) return null;
    return [{ id, km: distanceOf(feature, place) }];
  });
  // the sort is stable: without their positions they stay in the service's order, which is by distance
  const nearest = [...new Set(values.toSorted((one, other) => one.km - other.km).map(({ id }) => id))];
  if (nearest.length === 0) return unreadable('It names no stations near this place.');
  const links = Object.fromEntries(nearest.slice(0, maxStations).map((id, index) => [`station${index + 1}`, id]));
  return { kind: 'read', parts: {}, links, dropped };
}

function distanceOf(feature: unknown, place: Place): number {
  const longitude = numberOf(fieldOf(feature, 'geometry', 'coordinates', 0), -180, 180);
  const latitude = numberOf(fieldOf(feature, 'geometry', 'coordinates', 1), -90, 90);
  return latitude === null || longitude === null ? Number.MAX_VALUE : distanceKm(place, { latitude, longitude });
}
