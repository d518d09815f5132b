import type { ReactNode } from 'react';
import { AccountLine } from '#components/webmail/account/account-line.tsx';
import { KeepsLooking } from '#components/webmail/account/keeps-looking.tsx';
import { BoxSide } from '#components/webmail/frame/box-side.tsx';
import { FreshMail } from '#components/webmail/fresh-mail.tsx';
import { MailSearch } from '#components/webmail/list/mail-search.tsx';
import { NoSearch, SourcesBanner } from '#components/webmail/sources/sources-banner.tsx';
import type { ListView } from '#lib/webmail/list-view.ts';
import type { MailSearchProblem } from '#lib/webmail/search/parse-search.ts';
import type { BoxSummary, Folder } from '#lib/webmail/types.ts';
import { countOwnDrafts, readAccount, readSources } from '../read-box.ts';

type Props = {
  boxes: readonly BoxSummary[];
  box: BoxSummary;
  view: ListView;
  /** The folder that is shown; null: results from several, or a conversation. */
  folder: Folder | 'drafts' | null;
  /** Somebody writes here: nothing is drawn anew under their hands. */
  isWriting?: boolean;
  /** The mail server did not give what the page is for. */
  isAway?: boolean;
  problems?: readonly MailSearchProblem[];
  children: ReactNode;
};

/** What stands around every page of a box. */
export async function BoxFrame(props: Props) {
  const { boxes, box, view, folder, isWriting = false, isAway = false, problems = [], children } = props;
  const [sources, account, drafts] = await Promise.all([
    readSources(box.slug),
    readAccount(box.slug),
    countOwnDrafts(box.slug),
  ]);
  return (
    <div className="mail-room">
      <BoxSide boxes={boxes} box={box} folder={folder} drafts={drafts}>
        {account && <AccountLine box={box.slug} account={account} />}
      </BoxSide>
      <div className="mail-content">
        {sources && <SourcesBanner box={box} rules={sources} />}
        {!isWriting && !sources && <MailSearch box={box} view={view} problems={problems} />}
        {!isWriting && sources && <NoSearch />}
        {!isWriting && <FreshMail unread={box.unread} boxName={box.name} />}
        {account && <KeepsLooking key={box.slug} box={box.slug} toGo={account.belowCount} {...{ isAway, isWriting }} />}
        {children}
      </div>
    </div>
  );
}
