import type { ReactNode } from 'react';
import { BoxSide } from '#components/webmail/frame/box-side.tsx';
import { FreshMail } from '#components/webmail/fresh-mail.tsx';
import { MailSearch } from '#components/webmail/list/mail-search.tsx';
import { NoSearch, SourcesBanner } from '#components/webmail/sources/sources-banner.tsx';
import type { ListView } from '#lib/webmail/list-view.ts';
import type { MailSearchProblem } from '#lib/webmail/search/parse-search.ts';
import type { BoxSummary, Folder } from '#lib/webmail/types.ts';
import { countOwnDrafts, readSources } from '../read-box.ts';

type Props = {
  boxes: readonly BoxSummary[];
  box: BoxSummary;
  view: ListView;
  /** The folder that is shown; null: results from several, or a conversation. */
  folder: Folder | 'drafts' | null;
  /** Somebody writes here: nothing is drawn anew under their hands. */
  isWriting?: boolean;
  problems?: readonly MailSearchProblem[];
  children: ReactNode;
};

/** What stands around every page of a box. */
export async function BoxFrame({ boxes, box, view, folder, isWriting = false, problems = [], children }: Props) {
  const sources = await readSources(box.slug);
  return (
    <div className="mail-room">
      <BoxSide boxes={boxes} box={box} folder={folder} drafts={await countOwnDrafts(box.slug)} />
      <div className="mail-content">
        {sources && <SourcesBanner box={box} rules={sources} />}
        {!isWriting && !sources && <MailSearch box={box} view={view} problems={problems} />}
        {!isWriting && sources && <NoSearch />}
        {!isWriting && <FreshMail unread={box.unread} boxName={box.name} />}
        {children}
      </div>
    </div>
  );
}
