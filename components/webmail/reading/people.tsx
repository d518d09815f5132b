import { keyed } from '#components/ui/keyed.ts';
import type { MailAddress } from '#lib/webmail/types.ts';

/** A name and an address; either may be empty. */
export function Person({ person: { name, address } }: { person: MailAddress }) {
  if (!name) return <bdi>{address || '(unknown)'}</bdi>;
  return (
    <span>
      <bdi>{name}</bdi>{' '}
      {address && (
        <span className="soft">
          {'<'}
          <bdi>{address}</bdi>
          {'>'}
        </span>
      )}
    </span>
  );
}

/** Of more, the rest is counted. */
const maxShown = 20;

export function People({ people }: { people: readonly MailAddress[] }) {
  return (
    <>
      {keyed(people.slice(0, maxShown)).map(({ key, item }, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <Person person={item} />
        </span>
      ))}
      {people.length > maxShown && ` and ${people.length - maxShown} more`}
    </>
  );
}
