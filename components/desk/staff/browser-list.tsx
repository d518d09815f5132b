import { inWords } from '#lib/editions/desk-times.ts';
import type { SignedInBrowser } from '#lib/staff/types.ts';

type Props = { browsers: readonly SignedInBrowser[]; currentId: string | null; now: Date; timeZone: string };

/** The browsers a person is signed in with. */
export function BrowserList({ browsers, currentId, now, timeZone }: Props) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col">Network</th>
          <th scope="col">Signed in</th>
        </tr>
      </thead>
      <tbody>
        {browsers.map(({ id, browser, network, since }) => (
          <tr key={id}>
            <th scope="row">
              {browser}
              {id === currentId && ' (this one)'}
            </th>
            <td>{network || 'unknown'}</td>
            <td>
              <time dateTime={since.toISOString()}>{inWords(since, now, timeZone)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
