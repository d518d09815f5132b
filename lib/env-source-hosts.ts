import { z } from 'zod';

/** Where the addresses of a service are found instead, by its host; `*` is for all that are not named. */
export type SourceHosts = ReadonlyMap<string, string>;

const entryShape = /^(?<host>\*|[a-z0-9.-]+)=(?<base>https?:\/\/[^\s?#]+)$/i;

/** Reads `api.weather.gov=https://mirror.example.com/nws,*=http://127.0.0.1:4000`. Faults name the entry's place. */
export const sourceHosts = z.string().transform((text, context): SourceHosts => {
  const hosts = new Map<string, string>();
  for (const [index, entry] of text.split(',').entries()) {
    if (entry.trim() === '') continue;
    const { host, base } = entryShape.exec(entry.trim())?.groups ?? {};
    if (host && base && URL.canParse(base)) hosts.set(host.toLowerCase(), base.replace(/\/+$/, ''));
    else {
      const message = `entry ${index + 1} is not like api.weather.gov=https://mirror.example.com/nws`;
      context.issues.push({ code: 'custom', input: text, message });
    }
  }
  return hosts;
});
