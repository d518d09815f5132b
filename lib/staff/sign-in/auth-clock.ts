import { clockAheadMs, secondMs } from '#lib/clock.ts';

/**
 * Lets better-auth, which only knows the machine's own clock, work by the time that every copy shares: what it stores
 * is moved to that time, what it reads is moved back. Without it, a copy whose clock is days ahead would find every
 * session expired, and delete it.
 */
export function onSharedTime<Options, Adapter extends object>(makeAdapter: (options: Options) => Adapter) {
  return (options: Options): Adapter => wrap(makeAdapter(options));
}

function wrap<Adapter extends object>(adapter: Adapter): Adapter {
  return new Proxy(adapter, {
    get(target, name, receiver): unknown {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]): Promise<unknown> => {
        const [work] = given;
        // what a transaction's work answers has been moved already
        if (isCallback(work)) return Reflect.apply(member, target, [(inner: object) => work(wrap(inner))]);
        const aheadMs = shiftMs();
        return moveTimes(await Reflect.apply(member, target, moveTimes(given, -aheadMs)), aheadMs);
      };
    },
  });
}

/** In whole seconds, so that a time that is read is found again by it. */
const shiftMs = () => Math.round(clockAheadMs() / secondMs) * secondMs;

type Callback = (adapter: object) => unknown;
const isCallback = (value: unknown): value is Callback => typeof value === 'function';

/** A copy of a value with each time in it moved. */
function moveTimes<Value>(value: Value, byMs: number): Value;
function moveTimes(value: unknown, byMs: number): unknown {
  if (byMs === 0) return value;
  if (value instanceof Date) return new Date(value.getTime() + byMs);
  if (Array.isArray(value)) return value.map((each) => moveTimes(each, byMs));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moveTimes(each, byMs)]));
}
