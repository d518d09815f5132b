type Position = { latitude: number; longitude: number };

const earthRadiusKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Over the ground, kilometres. */
export function distanceKm(one: Position, other: Position): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const [high, wide] = [b - a, radians(other.longitude - one.longitude)];
  const half = Math.sin(high / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(wide / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}
