import { MailTrouble } from '#components/webmail/account/mail-trouble.tsx';
import type { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readAccount, readBox } from '../read-box.ts';
import { BoxFrame } from './box-frame.tsx';

export type BoxPageProps = {
  params: Promise<{ box: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Props = BoxPageProps & { error: MailServerError };

/** In the place of what could not be read from the mail server. What was searched for stays in its field. */
export async function TroublePage({ params, searchParams, error: { trouble, userMessage } }: Props) {
  const [{ box: slug }, query] = await Promise.all([params, searchParams]);
  const [{ boxes, box }, account] = await Promise.all([readBox(slug), readAccount(slug)]);
  return (
    <BoxFrame boxes={boxes} box={box} view={readListView(query)} folder={null} isAway>
      <h1 className="mail-list-name">
        {box.name} <span className="soft small">{box.address}</span>
      </h1>
      <MailTrouble box={slug} trouble={trouble} words={userMessage} isOwn={account?.isOwn ?? false} />
    </BoxFrame>
  );
}
