import { percentile, print, round } from './figure.ts';
import { type LoadResult, load } from './load.ts';

const rounds = 10;
const roundMs = 1_000;

/** A server by name, and the page that is asked for. */
export type Rival = { name: string; origin: string; path: string };

/** Requests per second, in alternating rounds; the median of each server's rounds counts. */
export async function compareSpeed(page: string, own: Rival, rivals: readonly Rival[]): Promise<void> {
  const all = [own, ...rivals];
  const results = new Map<string, LoadResult[]>(all.map(({ name }) => [name, []]));
  for (const { origin, path } of all) await load(origin, [path], { ms: roundMs });
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const { name, origin, path } of all) {
      results.get(name)?.push(await load(origin, [path], { ms: roundMs }));
    }
  }
  const median = (name: string, of: keyof LoadResult) =>
    percentile(results.get(name)?.map((result) => result[of]) ?? [], 0.5);
  for (const { name } of rivals) {
    print({
      figure: `cached ${page}: requests per second, ${own.name} ÷ ${name}`,
      ratio: round(median(own.name, 'rps') / median(name, 'rps')),
      [own.name]: round(median(own.name, 'rps')),
      [name]: round(median(name, 'rps')),
      p99Ms: { [own.name]: round(median(own.name, 'p99Ms')), [name]: round(median(name, 'p99Ms')) },
      p99Ratio: round(median(own.name, 'p99Ms') / median(name, 'p99Ms')),
    });
  }
}
