import { ActionForm } from '#components/desk/forms/action-form.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { roles } from '#lib/staff/permissions.ts';
import type { StaffMember } from '#lib/staff/types.ts';

export type StaffActions = {
  changeRole: FormAction;
  setPassword: FormAction;
  signOut: FormAction;
  ban: FormAction;
  unban: FormAction;
};

type Props = { people: readonly StaffMember[]; actions: StaffActions };

/** Everybody on the staff, each with what an administrator can do about them. */
export function StaffTable({ people, actions }: Props) {
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email</th>
          <th scope="col">Role</th>
          <th scope="col">Signed in</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">{person.name}</th>
            <td data-label="Email">{person.email}</td>
            <td data-label="Role">{person.banned ? `${person.role}, barred` : person.role}</td>
            <td data-label="Signed in">{browsersOf(person)}</td>
            <td data-label="Change">
              <details>
                <summary>
                  Change <span className="visually-hidden">{person.name}</span>
                </summary>
                <PersonForms person={person} actions={actions} />
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonForms({ person, actions }: { person: StaffMember; actions: StaffActions }) {
  const hidden = { staffId: person.id };
  const role = { name: 'role', label: 'Role', type: 'choice', options: roles, value: person.role } as const;
  const password = {
    name: 'password',
    label: 'New password',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'At least 12 characters.',
    minLength: 12,
    maxLength: 128,
  } as const;
  return (
    <>
      <ActionForm action={actions.changeRole} label="Change role" hidden={hidden} about={person.name} fields={[role]} />
      <ActionForm
        action={actions.setPassword}
        label="Set password"
        hidden={hidden}
        about={person.name}
        fields={[password]}
      />
      {person.browsers > 0 && (
        <ActionForm action={actions.signOut} label="Sign out everywhere" hidden={hidden} about={person.name} />
      )}
      {person.banned ? (
        <ActionForm action={actions.unban} label="Let back in" hidden={hidden} about={person.name} />
      ) : (
        <ActionForm action={actions.ban} label="Bar from the desk" tone="danger" hidden={hidden} about={person.name} />
      )}
    </>
  );
}

function browsersOf({ browsers }: StaffMember): string {
  if (browsers === 0) return 'no';
  return browsers === 1 ? 'in 1 browser' : `in ${browsers} browsers`;
}
