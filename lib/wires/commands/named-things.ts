import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isAbsent } from '#lib/absent.ts';
import type { CommandTools } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { findSection, listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { callersFolder } from '#lib/env.ts';
import { InvalidError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { findWireBySlug } from '#lib/wires/queries.ts';
import type { Wire } from '#lib/wires/types.ts';

/** Refuses in words what an operator named and the portal doesn't have. */
const nothing = (what: string, name: string) => new InvalidError(`no ${what} ${name}`, `There is no ${what} ${name}.`);

/** @throws {InvalidError} */
export async function getNamedWire(db: Db, slug: string): Promise<Wire> {
  const wire = await findWireBySlug(db, system, slug);
  if (!wire) throw nothing('wire', slug);
  return wire;
}

/**
 * In the order in which they were named.
 * @throws {InvalidError}
 */
export async function getNamedEditions(db: Db, slugs: readonly string[]): Promise<Edition[]> {
  const all = await listEditions(db);
  return slugs.map((slug) => {
    const edition = all.find((each) => each.slug === slug);
    if (!edition) throw nothing('edition', slug);
    return edition;
  });
}

/** @throws {InvalidError} */
export async function getNamedSection(db: Db, slug: string): Promise<number> {
  const section = await findSection(db, slug);
  if (!section) throw nothing('section', slug);
  return section.id;
}

/**
 * A file that an operator names, or standard input for "-".
 * @throws {InvalidError} when there is none, or it is too long
 */
export async function readNamedFile(path: string, maxBytes: number, tools: CommandTools): Promise<Buffer> {
  const bytes = path === '-' ? await tools.readInput(maxBytes + 1) : await readAtMost(path, maxBytes);
  if (bytes.length > maxBytes) {
    throw new InvalidError(`${path} has more than ${maxBytes} bytes`, `${path} has more than ${maxBytes} bytes.`);
  }
  return bytes;
}

async function readAtMost(path: string, maxBytes: number): Promise<Buffer> {
  const file = resolve(callersFolder(), path);
  try {
    const { size } = await stat(file);
    return size > maxBytes ? Buffer.alloc(maxBytes + 1) : await readFile(file);
  } catch (error) {
    throw isAbsent(error) ? nothing('file', path) : error;
  }
}
