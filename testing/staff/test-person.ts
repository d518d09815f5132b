import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { type Actor, type Role, system } from '#lib/staff/permissions.ts';

export type TestPerson = { actor: Actor & { id: string }; email: string; password: string };

/** Somebody new on the staff, who can sign in. */
export async function testPerson(db: Db, role: Role, now: Date): Promise<TestPerson> {
  const person = {
    name: `Test ${role}`,
    email: `${role}-${randomUUID()}@news.example`,
    password: 'correct horse battery',
  };
  const { id } = await createStaff(db, system, { ...person, role }, now);
  return { actor: { id, name: person.name, role }, email: person.email, password: person.password };
}
