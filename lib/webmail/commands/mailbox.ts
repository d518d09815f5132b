import { parseArgs } from 'node:util';
import type { z } from 'zod';
import type { Command, CommandTools } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { findStaffByEmail } from '#lib/staff/queries.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { changedBoxSchema, grantSchema, newBoxSchema } from '#lib/webmail/boxes/input.ts';
import { sourcesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import { listAllBoxes } from '#lib/webmail/boxes/queries.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { setBox } from '#lib/webmail/boxes/set-box.ts';
import { accountSchema } from '#lib/webmail/imap/input.ts';
import { setAccount } from '#lib/webmail/imap/set-account.ts';
import { defaultPurgeDays } from '#lib/webmail/sealing/limits.ts';
import type { BoxGrants } from '#lib/webmail/types.ts';

/** `npm run portal -- mailbox <verb>`: the newsroom's boxes, and who may use them. */
export const mailboxCommand: Command = {
  usage: [
    'mailbox add <box> <address> [--name <name>] [--purpose general|letters|sources]',
    'mailbox add <box> <address> --imap <user> [--own <address of a person>] …',
    'mailbox password <box> <user> [--own <address of a person>]',
    'mailbox set <box> [--name <name>] [--purpose general|letters|sources] [--signature <text>]',
    'mailbox set <box of sources> [--purge-days <days>] [--safer-ways <text>]',
    'mailbox grant <box> <address of a person> read|answer',
    'mailbox revoke <box> <address of a person>',
    'mailbox list',
  ],
  verbs: { add, password, set, grant, revoke, list },
};

const ofBox = { name: { type: 'string' }, purpose: { type: 'string' } } as const;
const ofAccount = { imap: { type: 'string' }, own: { type: 'string' } } as const;

async function add(args: string[], tools: CommandTools): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...ofBox, ...ofAccount } });
  const [slug = '', address = ''] = positionals;
  const name = values.name ?? capitalised(slug);
  const box = newBoxSchema.parse({ slug, address, name, purpose: values.purpose });
  if (values.imap !== undefined) {
    await addAtServer(box, { username: values.imap, person: values.own }, tools);
    return 0;
  }
  await tools.withDatabase((db) => addBox(db, system, box, tools.now()));
  tools.print(
    `Mail to ${address} goes into the box ${slug}. Nobody may read it yet: mailbox grant ${slug} <address> read`,
  );
  return 0;
}

type NewBox = z.output<typeof newBoxSchema>;
type Named = { username: string; person?: string | undefined };

async function addAtServer(box: NewBox, account: Named, tools: CommandTools): Promise<void> {
  if (box.purpose === 'sources') throw sourcesAtServer();
  const given = await readAccount(box.slug, account, tools);
  await tools.withDatabase((db) =>
    db.transaction(async (tx) => {
      await addBox(tx, system, box, tools.now());
      await setAccount(tx, system, given, tools.now());
    }),
  );
  const whose = given.person === undefined ? 'Nobody may read it yet' : 'They may read it once they have a grant';
  tools.print(
    `The box ${box.slug} lies at the mail server that the portal's IMAP_URL names. ${whose}: mailbox grant ${box.slug} <address> read`,
  );
}

async function password(args: string[], tools: CommandTools): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { own: ofAccount.own } });
  const [slug = '', username = ''] = positionals;
  const given = await readAccount(slug, { username, person: values.own }, tools);
  await tools.withDatabase(async (db) => {
    await expectBox(db, slug);
    await setAccount(db, system, given, tools.now());
  });
  tools.print(`The box ${slug} is opened with that password from now on.`);
  return 0;
}

async function readAccount(box: string, { username, person }: Named, tools: CommandTools) {
  const given = await tools.readSecret(`Password of ${username} at the mail server: `);
  return accountSchema.parse({ box, username, password: given, ...(person !== undefined && { person }) });
}

async function set(args: string[], tools: CommandTools): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { ...ofBox, signature: text, 'purge-days': text, 'safer-ways': text };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const { 'purge-days': days, 'safer-ways': saferWays, ...named } = values;
  const ofSources = { ...(days !== undefined && { purgeDays: Number(days) }), saferWays };
  const box = changedBoxSchema.parse({ ...named, ...ofSources, slug: positionals[0] ?? '' });
  await tools.withDatabase(async (db) => {
    await expectBox(db, box.slug);
    await setBox(db, system, box, tools.now());
  });
  tools.print(`The box ${box.slug} is changed.`);
  return 0;
}

async function grant(args: string[], tools: CommandTools): Promise<number> {
  const [box = '', person = '', right = ''] = parseArgs({ args, allowPositionals: true }).positionals;
  const given = grantSchema.parse({ box, person, right });
  await tools.withDatabase(async (db) => {
    await expectNamed(db, given);
    await grantBox(db, system, given, tools.now());
  });
  const may = given.right === 'answer' ? 'read the box and answer' : 'read the box';
  tools.print(`${given.person} may ${may}: ${given.box}.`);
  return 0;
}

async function revoke(args: string[], tools: CommandTools): Promise<number> {
  const [box = '', person = ''] = parseArgs({ args, allowPositionals: true }).positionals;
  await tools.withDatabase(async (db) => {
    const { grants } = await expectNamed(db, { box, person });
    if (!grants.some(({ email }) => email === person.trim().toLowerCase()))
      throw refusal(`${person} has no grant for the box ${box}.`);
    await revokeBox(db, system, { box, person }, tools.now());
  });
  tools.print(`${person} may no longer read the box ${box}.`);
  return 0;
}

async function list(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  const boxes = await tools.withDatabase((db) => listAllBoxes(db, system));
  for (const { slug, address, name, purpose, signature, purgeDays, saferWays, grants } of boxes) {
    tools.print([slug, address, name, ...(purpose === 'general' ? [] : [`for ${purpose}`])].join('  '));
    if (purpose === 'sources') {
      tools.print(`  sealed; removed ${purgeDays ?? defaultPurgeDays} days after the newest message`);
      tools.print(saferWays ? '  safer ways:' : `  no safer ways are named: mailbox set ${slug} --safer-ways "…"`);
      for (const line of saferWays.split('\n').filter(Boolean)) tools.print(`  | ${line}`);
    }
    for (const line of signature.split('\n').filter(Boolean)) tools.print(`  | ${line}`);
    for (const { email, right } of grants) tools.print(`  ${email}  ${right}`);
    if (grants.length === 0) tools.print('  nobody may read it');
  }
  if (boxes.length === 0) tools.print('There is no box yet. Begin with: mailbox add');
  return 0;
}

/**
 * The box and the person that an operator named.
 * @throws {InvalidError} saying which of them is not there
 */
async function expectNamed(db: Db, { box, person }: { box: string; person: string }): Promise<BoxGrants> {
  const named = await expectBox(db, box);
  if (!(await findStaffByEmail(db, system, person)))
    throw refusal(`Nobody on the staff has the address ${person}. "staff list" says who is there.`);
  return named;
}

/** @throws {InvalidError} */
async function expectBox(db: Db, box: string): Promise<BoxGrants> {
  const named = (await listAllBoxes(db, system)).find(({ slug }) => slug === box);
  if (!named) throw refusal(`There is no box ${box}. "mailbox list" says which there are.`);
  return named;
}

const refusal = (words: string) => new InvalidError('what an operator named is not there', words);

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
