import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { minuteMs } from '#lib/clock.ts';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { InvalidError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { readNamedFile } from '#lib/wires/commands/named-things.ts';
import { getRules } from '#lib/wires/routing/find-rules.ts';
import { saveRulesSchema } from '#lib/wires/routing/input.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { tryRules } from '#lib/wires/routing/try-rules.ts';
import type { TriedItem } from '#lib/wires/routing/types.ts';

const maxFileBytes = 4_000_000;
const maxPrinted = 50;
/** Whoever asks from a command line waits longer than at a page. */
const budgetMs = minuteMs;
const text = { type: 'string' } as const;

/** Prints the rules in force as JSON, or tries or saves what stands in a file of the same shape. */
export async function runRules(args: string[], tools: CommandTools): Promise<number> {
  const { values } = parseArgs({ args, options: { try: text, save: text } });
  if (values.try !== undefined && values.save !== undefined) {
    tools.complain('Either --try or --save.');
    return 2;
  }
  if (values.try !== undefined) return tryFile(values.try, tools);
  if (values.save !== undefined) return saveFile(values.save, tools);
  const rules = await tools.withDatabase((db) => getRules(db, system));
  for (const line of JSON.stringify(rules, null, 2).split('\n')) tools.print(line);
  return 0;
}

async function saveFile(path: string, tools: CommandTools): Promise<number> {
  const input = await readRules(path, tools);
  await tools.withDatabase((db) => saveRules(db, system, input, tools.now()));
  const count = input.rules.length === 1 ? '1 rule is' : `${input.rules.length} rules are`;
  tools.print(`${count} in force for what comes from now on.`);
  return 0;
}

async function tryFile(path: string, tools: CommandTools): Promise<number> {
  const { rules } = await readRules(path, tools);
  const tried = await tools.withDatabase((db) => tryRules(db, system, { rules }, tools.now(), { budgetMs }));
  const { foundCount, itemCount, isMore, changedCount, held, items } = tried;
  const which = isMore || itemCount < foundCount ? `the newest ${itemCount} items` : `${itemCount} items`;
  tools.print(`Of ${which}, ${changedCount} would have gone another way than by the rules in force.`);
  for (const [place, { name }] of rules.entries()) {
    tools.print(`${place + 1}. ${name}: ${held[place] ?? 'as it is in force'}`);
  }
  for (const item of items.slice(0, maxPrinted)) printChange(item, tools);
  return 0;
}

function printChange({ title, before, after }: TriedItem, { print }: CommandTools): void {
  print(title);
  print(`  before ${JSON.stringify(before)}`);
  print(`  after  ${JSON.stringify(after)}`);
}

/** @throws {z.ZodError} @throws {InvalidError} when it is no JSON */
async function readRules(path: string, tools: CommandTools): Promise<z.output<typeof saveRulesSchema>> {
  const written = (await readNamedFile(path, maxFileBytes, tools)).toString('utf8');
  return saveRulesSchema.parse(parseJson(written, path));
}

function parseJson(written: string, path: string): unknown {
  try {
    return JSON.parse(written);
  } catch (cause) {
    const words = `${path} is no JSON. "wire rules" prints the rules in force as a file for --try and --save.`;
    throw new InvalidError(`${path} is no JSON`, words, { cause });
  }
}
