import type { ChildProcess } from 'node:child_process';
import { stop } from '#bench/servers.ts';
import { now } from '#lib/clock.ts';
import { measureParsing } from './parsing.ts';
import { measureReaders } from './readers.ts';
import { measureStored } from './stored.ts';
import { measureStoring } from './storing.ts';

const feeds = 500;

/**
 * How feeds are read: parsed and cleaned, stored, asked again, beside many stored items, and beside readers.
 * @param variables of the processes: DATABASE_URL (whose server gets databases of ours), DATA_DIR, NODE_ENV
 */
export async function benchWires(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  measureParsing(feeds, now());
  const parts = [
    () => measureStoring(feeds, variables, children),
    () => measureStored(variables, children),
    () => measureReaders(feeds, variables, children),
  ];
  for (const measure of parts) {
    await measure();
    await Promise.all(children.splice(0).map(stop));
  }
}
