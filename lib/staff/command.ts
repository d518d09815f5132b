import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { PortalError } from '#lib/errors.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { newStaffSchema } from '#lib/staff/input.ts';
import { roles, system } from '#lib/staff/permissions.ts';
import { findStaffByEmail, listStaff } from '#lib/staff/queries.ts';
import { setPassword } from '#lib/staff/set-password.ts';

/** What a command of the operator's has at hand. */
export type CommandTools = {
  /** Opens the portal's database for as long as `use` runs. */
  withDatabase: <T>(use: (db: Db) => Promise<T>) => Promise<T>;
  /** Asks for a password without showing it, or takes the first line of standard input. */
  readSecret: (prompt: string) => Promise<string>;
  print: (line: string) => void;
  complain: (line: string) => void;
  now: () => Date;
};

export const staffUsage = [
  `staff create --name <name> --email <address> --role <${roles.join('|')}>`,
  'staff list',
  'staff set-password --email <address>',
];

/**
 * `npm run portal -- staff <verb>`. Passwords are asked for or come from standard input; they are never arguments,
 * which every user of the machine could read.
 * @param args everything after `staff`
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 */
export async function staffCommand([verb, ...args]: string[], tools: CommandTools): Promise<number> {
  try {
    switch (verb) {
      case 'create':
        return await create(args, tools);
      case 'list':
        return await list(tools);
      case 'set-password':
        return await changePassword(args, tools);
      default:
        return explainUsage(tools);
    }
  } catch (error) {
    if (error instanceof ZodError) {
      for (const { path, message } of error.issues) tools.complain(`${path.join('.')}: ${message}`);
      return 1;
    }
    if (error instanceof PortalError) {
      tools.complain(error.userMessage);
      return 1;
    }
    if (!isParseError(error)) throw error;
    tools.complain(error.message);
    return explainUsage(tools);
  }
}

async function create(args: string[], tools: CommandTools): Promise<number> {
  const options = { name: { type: 'string' }, email: { type: 'string' }, role: { type: 'string' } } as const;
  const { name = '', email = '', role = '' } = parseArgs({ args, options }).values;
  const person = newStaffSchema.omit({ password: true }).parse({ name, email, role });
  const password = await tools.readSecret(`Password for ${person.email}: `);
  newStaffSchema.pick({ password: true }).parse({ password });
  await tools.withDatabase((db) => createStaff(db, system, { ...person, password }, tools.now()));
  tools.print(`${person.name} can sign in as ${person.email} (${person.role}).`);
  return 0;
}

async function list(tools: CommandTools): Promise<number> {
  const people = await tools.withDatabase((db) => listStaff(db, system, tools.now()));
  const widest = Math.max(0, ...people.map(({ email }) => email.length));
  for (const { email, role, name, banned } of people) {
    tools.print(`${email.padEnd(widest)}  ${role.padEnd(13)}  ${name}${banned ? '  (barred)' : ''}`);
  }
  if (people.length === 0) tools.print('Nobody is on the staff yet. Begin with: staff create');
  return 0;
}

async function changePassword(args: string[], tools: CommandTools): Promise<number> {
  const { email = '' } = parseArgs({ args, options: { email: { type: 'string' } } }).values;
  const password = await tools.readSecret(`New password for ${email}: `);
  return tools.withDatabase(async (db) => {
    const person = await findStaffByEmail(db, system, email);
    if (!person) {
      tools.complain(`Nobody on the staff has the address ${email}.`);
      return 1;
    }
    await setPassword(db, system, { staffId: person.id, password }, tools.now());
    tools.print(`${email} has a new password and is signed out everywhere.`);
    return 0;
  });
}

function explainUsage({ complain }: CommandTools): number {
  complain('Usage:');
  for (const line of staffUsage) complain(`  npm run portal -- ${line}`);
  return 2;
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
