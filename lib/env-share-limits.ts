import { z } from 'zod';

/** How often stories may be emailed where the operator says nothing; `lib/sharing/limits.ts` says whose and per what. */
const defaults = { sender: 20, confirmation: 2, network: 30, story: 200, overall: 500, recipient: 5 };

type Name = keyof typeof defaults;
export type ShareLimits = Readonly<Record<Name, number>>;

const names = Object.keys(defaults) as Name[];
const highest = 1_000_000;

/**
 * Reads `sender=20,story=200`: any of the limits, in any order; the others keep their defaults. Faults name the limit
 * or the entry's place, never what was written.
 */
export const shareLimits = z.string().transform((text, context): ShareLimits => {
  const limits: Record<Name, number> = { ...defaults };
  const fault = (message: string) => void context.issues.push({ code: 'custom', input: text, message });
  const seen = new Set<Name>();
  for (const [index, entry] of text.split(',').entries()) {
    if (entry.trim() === '') continue;
    const [key = '', value = ''] = entry.split('=', 2).map((part) => part.trim());
    const name = names.find((each) => each === key);
    if (!name) {
      fault(`entry ${index + 1} is no limit such as sender=20; there are ${names.join(', ')}`);
      continue;
    }
    if (seen.has(name)) fault(`${name} is there twice`);
    seen.add(name);
    limits[name] = /^\d{1,7}$/.test(value) ? Number(value) : 0;
    if (limits[name] < 1 || limits[name] > highest) {
      fault(`${name} must be a whole number from 1 to ${highest} (SHARING=off switches the form off)`);
    }
  }
  return limits;
});
