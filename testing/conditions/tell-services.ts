import type { Adapter, Links, Place } from '#lib/sources/types.ts';
import { tellService } from '#testing/conditions/stub-services.ts';

/** A service of an edition, and what it says to each of its requests, by their keys. */
export type TellingService = {
  adapter: Adapter;
  settings: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, string | object>>;
};

/** Stands for the key of a service that wants one. */
export const accessKey = 'a-key-of-the-tests';

/** Lets services say all that they are asked for, also at the addresses that their own answers lead to. */
export async function tellServices(
  dir: string,
  place: Place,
  services: readonly TellingService[],
  now: Date,
): Promise<void> {
  for (const { adapter, settings, answers } of services) {
    const links: Record<string, Links> = {};
    const next = () => adapter.requests({ place, settings, accessKey, links, now }).find(({ key }) => !links[key]);
    for (let request = next(); request; request = next()) {
      const { key, url } = request;
      const said = answers[key];
      if (said === undefined) throw new Error(`${adapter.name} says nothing to ${key}`);
      await tellService(dir, url, said);
      const bytes = Buffer.from(typeof said === 'string' ? said : JSON.stringify(said));
      const context = { place, settings, accessKey, links: { ...links }, now };
      const reading = adapter.read(key, { bytes, contentType: '' }, context);
      if (reading.kind === 'unreadable') throw new Error(`${adapter.name}, ${key}: ${reading.why}`);
      links[key] = reading.links;
    }
  }
}

/** A host of each service's own, as there is in the world: all of them are asked at the same time then. */
export const hostsOf = (origins: ReadonlyMap<string, string>) =>
  [...origins].map(([host, origin]) => `${host}=${origin}/${host}`).join(',');
