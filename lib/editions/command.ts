import { parseArgs } from 'node:util';
import type { Command, CommandTools } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { editionSchema, sectionNameSchema, sectionSchema } from '#lib/editions/input.ts';
import { nameSection } from '#lib/editions/name-section.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { listed } from '#lib/language.ts';
import { system } from '#lib/staff/permissions.ts';

const text = { type: 'string' } as const;

/**
 * Gives a new edition what it has from the beginning in rooms above this one.
 * @returns their names
 */
export type Furnish = (db: Db, edition: { id: number; country: string }, now: Date) => Promise<string[]>;

/** `npm run portal -- edition <verb>`. */
export function editionCommandWith(furnish: Furnish): Command {
  return {
    usage: [
      'edition add --slug <slug> --name <city> --region <province> --country <CA> --language <en-CA> ' +
        '--time-zone <America/Edmonton> --units <metric|us> --latitude <51.05> --longitude <-114.07> --accent <#b3122a>',
      'edition list',
    ],
    verbs: { add: (args, tools) => addEditionOf(args, tools, furnish), list: printEditions },
  };
}

/** `npm run portal -- section <verb>`. */
export const sectionCommand: Command = {
  usage: [
    'section add --slug <slug> --name <name>',
    'section name --slug <slug> --language <fr> --name <name>',
    'section list',
  ],
  verbs: { add: addSectionOf, name: nameSectionOf, list: printSections },
};

async function addEditionOf(args: string[], tools: CommandTools, furnish: Furnish): Promise<number> {
  const options = {
    slug: text,
    name: text,
    region: text,
    country: text,
    language: text,
    'time-zone': text,
    units: text,
    latitude: text,
    longitude: text,
    accent: text,
  } as const;
  const { 'time-zone': timeZone, ...rest } = parseArgs({ args: withNegatives(args), options }).values;
  const edition = editionSchema.parse({ ...rest, timeZone });
  const now = tools.now();
  const has = await tools.withDatabase((db) =>
    db.transaction(async (tx) => {
      const id = await addEdition(tx, system, edition, now);
      return furnish(tx, { id, country: edition.country }, now);
    }),
  );
  tools.print(`${edition.name} is at /${edition.slug}.`);
  if (has.length > 0) tools.print(`It asks ${listed('en', has)}.`);
  return 0;
}

async function addSectionOf(args: string[], tools: CommandTools): Promise<number> {
  const section = sectionSchema.parse(parseArgs({ args, options: { slug: text, name: text } }).values);
  await tools.withDatabase((db) => addSection(db, system, section, tools.now()));
  tools.print(`${section.name} appears in an edition's navigation when it has its first story there.`);
  return 0;
}

async function nameSectionOf(args: string[], tools: CommandTools): Promise<number> {
  const options = { slug: text, language: text, name: text } as const;
  const { values } = parseArgs({ args, options });
  const { slug, language, name } = sectionNameSchema.parse(values);
  await tools.withDatabase((db) => nameSection(db, system, { slug, language, name }, tools.now()));
  tools.print(`${slug} is called ${name} in editions whose language is ${language}.`);
  return 0;
}

async function printEditions(_args: string[], tools: CommandTools): Promise<number> {
  for (const { slug, name, timeZone } of await tools.withDatabase(listEditions))
    tools.print(`${slug}  ${name}  ${timeZone}`);
  return 0;
}

async function printSections(_args: string[], tools: CommandTools): Promise<number> {
  for (const { slug, name, names } of await tools.withDatabase(listSections)) {
    const others = Object.entries(names).map(([language, other]) => `  ${language}: ${other}`);
    tools.print(`${slug}  ${name}${others.join('')}`);
  }
  return 0;
}

/** `--longitude -114.07` would be read as two options; `--longitude=-114.07` is not. */
function withNegatives(args: readonly string[]): string[] {
  const read: string[] = [];
  for (const arg of args) {
    const option = read.at(-1);
    if (/^-\d/.test(arg) && option?.startsWith('--')) read.splice(-1, 1, `${option}=${arg}`);
    else read.push(arg);
  }
  return read;
}
