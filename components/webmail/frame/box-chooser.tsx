import { Unread } from '#components/webmail/frame/box-side.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { BoxSummary } from '#lib/webmail/types.ts';

type Props = { boxes: readonly BoxSummary[]; email: string };

/** The boxes of somebody who has several, or what to ask for where there is none. */
export function BoxChooser({ boxes, email }: Props) {
  if (boxes.length === 0) return <NoBox email={email} />;
  return (
    <ul className="mail-boxes">
      {boxes.map((box) => (
        <li key={box.id} className="card mail-box">
          <a href={addressOf('mailBox', { box: box.slug })}>{box.name}</a>
          <Unread count={box.unread} />
          <span className="soft small">
            {box.address}
            {box.right === 'read' && ', to read only'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function NoBox({ email }: { email: string }) {
  return (
    <div className="notice stack">
      <p>
        <strong>No box has been opened to you yet.</strong> The newsroom’s post lies in boxes, such as news or letters,
        and each is read by the people it was opened to. Your role does not matter for that.
      </p>
      <p>Ask whoever runs the portal to open one to you. On the server, that is:</p>
      <pre className="mail-command">
        <code>npm run portal -- mailbox grant news {email} answer</code>
      </pre>
      <p>
        Where there is no box yet, <code>npm run portal -- mailbox add</code> makes one.
      </p>
    </div>
  );
}
