import { performance } from 'node:perf_hooks';
import { percentile, print, round } from '../figure.ts';

type Ask = (turn: number) => Promise<unknown>;

/** What is asked first, so that pages are read into memory and code is compiled; it does not count. */
const warmTurns = 5;

/** How long something takes, asked one after the other. */
export async function figure(name: string, messages: number, ask: Ask, turns = 60): Promise<void> {
  const took: number[] = [];
  for (let turn = -warmTurns; turn < turns; turn += 1) {
    const ms = await timed(() => ask(turn + warmTurns));
    if (turn >= 0) took.push(ms);
  }
  print({ figure: `webmail: ${name}`, messages, ...shares(took) });
}

/**
 * The same thing asked of ours and of a rival, in turns, so that whatever else the machine does slows both.
 * @param turns of the rival
 * @param ownTurns for each of them, so many of ours
 */
export async function compare(
  name: string,
  messages: number,
  [own, rival]: readonly [Ask, Ask],
  { turns = 40, ownTurns = 1, warm = warmTurns } = {},
): Promise<void> {
  const [ownTook, rivalTook]: [number[], number[]] = [[], []];
  for (let turn = -warm; turn < turns; turn += 1) {
    for (let one = 0; one < ownTurns; one += 1) {
      const ms = await timed(() => own((turn + warm) * ownTurns + one));
      if (turn >= 0) ownTook.push(ms);
    }
    const ms = await timed(() => rival(turn + warm));
    if (turn >= 0) rivalTook.push(ms);
  }
  const ratio = (share: number) => round(percentile(ownTook, share) / percentile(rivalTook, share));
  print({
    figure: `webmail: ${name}`,
    messages,
    ratio: { p50: ratio(0.5), p95: ratio(0.95) },
    own: shares(ownTook),
    rival: shares(rivalTook),
  });
}

export async function timed(ask: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await ask();
  return performance.now() - startedAt;
}

export function shares(took: readonly number[]): Record<'p50Ms' | 'p95Ms' | 'maxMs', number> {
  const ms = (share: number) => round(percentile(took, share));
  return { p50Ms: ms(0.5), p95Ms: ms(0.95), maxMs: ms(1) };
}
