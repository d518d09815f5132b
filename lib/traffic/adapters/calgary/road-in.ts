const towards = /^(?:(?:north|east|south|west)-?bound|[NESW]B)\s+(?:and\s+(?:north|east|south|west)-?bound\s+)?/i;
const type =
  '(?:Trail|Tr|Avenue|Av|Ave|Street|St|Drive|Dr|Road|Rd|Boulevard|Blvd|Bv|Way|Wy|Highway|Hwy|Parkway|Pkwy|Py|Circle|Ci|Crescent|Cr|Gate|Bridge)';
const named = new RegExp(`^(?<name>(?:[\\p{L}\\d'’.-]+ ){1,4}?${type})\\b\\.?(?: (?<quadrant>NE|NW|SE|SW)\\b)?`, 'u');
const numberedHighway = /^(Highway|Hwy) (\d+[A-Z]?)\b/i;

/**
 * The road that a place in Calgary begins with: "Deerfoot Trail" of "Northbound Deerfoot Trail approaching Memorial Drive
 * NE". Only numbered streets are others in each quadrant. Null where it can't be told.
 */
export function roadIn(place: string): string | null {
  const words = place.replace(towards, '');
  const [, highway, number = ''] = numberedHighway.exec(words) ?? [];
  if (highway) return `${highway} ${number.toUpperCase()}`;
  const { name, quadrant } = named.exec(words)?.groups ?? {};
  if (!name || /\b(?:and|at|near|of|on|between|approaching)\b/i.test(name)) return null;
  return quadrant && /^\d/.test(name) ? `${name} ${quadrant}` : name;
}
