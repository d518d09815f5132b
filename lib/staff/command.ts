import { parseArgs } from 'node:util';
import type { Command, CommandTools } from '#lib/commands/command-line.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { newStaffSchema } from '#lib/staff/input.ts';
import { roles, system } from '#lib/staff/permissions.ts';
import { findStaffByEmail, listStaff } from '#lib/staff/queries.ts';
import { setPassword } from '#lib/staff/set-password.ts';

/**
 * `npm run portal -- staff <verb>`. Passwords are asked for or come from standard input; they are never arguments,
 * which every user of the machine could read.
 */
export const staffCommand: Command = {
  usage: [
    `staff create --name <name> --email <address> --role <${roles.join('|')}>`,
    'staff list',
    'staff set-password --email <address>',
  ],
  verbs: { create, list, 'set-password': changePassword },
};

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

async function list(_args: string[], tools: CommandTools): Promise<number> {
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
