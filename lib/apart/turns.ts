import { processWide } from '#lib/process-wide.ts';

const maxAtOnce = 2;

type Turns = { running: number; waiting: (() => void)[] };

/** Waits until fewer than two of that name run. @returns what ends the turn */
export async function takeTurn(name: string): Promise<() => void> {
  const turns = processWide<Turns>(`turns of ${name}`, { running: 0, waiting: [] }).value;
  if (turns.running >= maxAtOnce) await new Promise<void>((resolve) => turns.waiting.push(resolve));
  else turns.running += 1;
  return () => {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  };
}
