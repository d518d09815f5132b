import type { ImapFlow, ListResponse } from 'imapflow';
import type { FolderPaths } from '#lib/webmail/imap/types.ts';
import type { Folder } from '#lib/webmail/types.ts';

/** RFC 6154; `\All` is where some keep what is in no folder. */
const uses: Readonly<Record<Exclude<Folder, 'inbox'>, readonly string[]>> = {
  archive: ['\\Archive', '\\All'],
  sent: ['\\Sent'],
  junk: ['\\Junk'],
  trash: ['\\Trash'],
};

/** For servers that don't say: what mail programs call them; what is made is called by the first. */
const names: Readonly<Record<Exclude<Folder, 'inbox'>, readonly string[]>> = {
  archive: ['Archive', 'Archives', 'Archiv', 'Archived'],
  sent: ['Sent', 'Sent Items', 'Sent Messages', 'Sent Mail', 'Envoyés', 'Gesendet'],
  junk: ['Junk', 'Spam', 'Junk E-mail', 'Bulk Mail', 'Indésirables'],
  trash: ['Trash', 'Deleted Items', 'Deleted Messages', 'Bin', 'Corbeille', 'Papierkorb'],
};

const others = ['archive', 'sent', 'junk', 'trash'] as const;

/** The folders of an account by what they are for; one that is not there is left out. */
export async function findFolders(client: ImapFlow): Promise<FolderPaths> {
  const listed = (await client.list()).filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
  const paths: FolderPaths = { inbox: 'INBOX' };
  for (const folder of others) {
    const found = byUse(listed, folder) ?? byName(listed, folder);
    if (found) paths[folder] = found.path;
  }
  return paths;
}

function byUse(listed: readonly ListResponse[], folder: keyof typeof uses): ListResponse | undefined {
  const said = listed.filter(({ specialUseSource }) => specialUseSource === 'extension');
  return uses[folder].map((use) => said.find(({ specialUse }) => specialUse === use)).find(Boolean);
}

function byName(listed: readonly ListResponse[], folder: keyof typeof names): ListResponse | undefined {
  return names[folder]
    .map((name) => listed.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.path !== 'INBOX'))
    .find(Boolean);
}

/** Makes a folder that is not there. @returns its path */
export async function makeFolder(client: ImapFlow, folder: Exclude<Folder, 'inbox'>): Promise<string> {
  return (await client.mailboxCreate([names[folder][0] ?? folder])).path;
}
