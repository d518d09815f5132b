import type { Apart } from '#components/webmail/writing/use-write-form.ts';
import { draftPath, draftsPath } from '#lib/webmail/answers/writing/paths.ts';
import type { ListView } from '#lib/webmail/list-view.ts';

type Props = { apart: Apart; box: string; view: ListView };

/** Why these words are a draft of their own, and where the other one is. */
export function ApartNotice({ apart: { kind, other }, box, view }: Props) {
  return (
    <div className="notice notice-warn" role="alert">
      {kind === 'aside' ? (
        <p>
          <strong>Another window has saved this draft meanwhile.</strong> Nothing is lost: the words of this window are
          a draft of their own now. <a href={draftPath(box, other, view)}>Open the other draft</a>
        </p>
      ) : (
        <p>
          <strong>This draft was sent or discarded in another window.</strong> What stands here was not sent: it is a
          draft of its own now. <a href={draftsPath(box)}>See what is on its way</a>
        </p>
      )}
    </div>
  );
}
