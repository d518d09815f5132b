import { addressOf } from '#lib/addresses/address-of.ts';
import type { Adapter } from '#lib/sources/types.ts';

type Props = { adapters: readonly Adapter[]; edition: string };

/** Which service? Each with what it brings. */
export function AdapterList({ adapters, edition }: Props) {
  if (adapters.length === 0) return <p className="notice">This release knows no service.</p>;
  return (
    <ul className="adapter-list">
      {adapters.map(({ name, title, brings, keyName }) => (
        <li key={name} className="card">
          <h2>
            <a href={addressOf('newSource', {}, { edition, adapter: name })}>{title}</a>
          </h2>
          <p>{brings}</p>
          {keyName !== null && <p className="small soft">It wants a key, which whoever runs the portal sets.</p>}
        </li>
      ))}
    </ul>
  );
}
