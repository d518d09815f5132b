import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { StaffTable } from '#components/desk/staff/staff-table.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { isAllowed, roles } from '#lib/staff/permissions.ts';
import { listStaff } from '#lib/staff/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import {
  banStaffAction,
  changeRoleAction,
  createStaffAction,
  setPasswordAction,
  signOutStaffAction,
  unbanStaffAction,
} from '#lib/staff/staff-actions.ts';

export const metadata: Metadata = { title: 'Staff' };

export default async function StaffPage() {
  const actor = await requireActor(addressOf('people'));
  if (!isAllowed(actor, 'staff.read')) notFound();
  const people = await listStaff(database(), actor, now());
  return (
    <div className="stack">
      <h1>Staff</h1>
      <StaffTable
        people={people}
        actions={{
          changeRole: changeRoleAction,
          setPassword: setPasswordAction,
          signOut: signOutStaffAction,
          ban: banStaffAction,
          unban: unbanStaffAction,
        }}
      />
      <h2>Add somebody</h2>
      <ActionForm
        action={createStaffAction}
        label="Add to the staff"
        tone="primary"
        fields={[
          { name: 'name', label: 'Name', type: 'text', maxLength: 80 },
          { name: 'email', label: 'Email', type: 'email', maxLength: 254 },
          { name: 'role', label: 'Role', type: 'choice', options: roles, value: 'reporter' },
          {
            name: 'password',
            label: 'Password',
            type: 'password',
            autoComplete: 'new-password',
            hint: 'At least 12 characters. Hand it over in person; they can change it under “Account”.',
            minLength: 12,
            maxLength: 128,
          },
        ]}
      />
    </div>
  );
}
