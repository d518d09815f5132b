import type { CommandTools } from '#lib/commands/command-line.ts';
import { env } from '#lib/env.ts';
import { makeDkimKey } from '#lib/mail/transport/dkim-key.ts';
import { dkimRecord, dmarcRecord, spfRecord, type TxtRecord } from '#lib/mail/transport/dns-records.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';
import { findSecrets } from '#lib/secrets.ts';

/** Makes the key that mails are signed with, if there is none, and prints the DNS records it needs. */
export async function runDkim(_args: string[], tools: CommandTools): Promise<number> {
  const { MAIL_FROM, BOUNCE_ADDRESS } = env();
  if (domainOf(MAIL_FROM) === 'localhost.localdomain') {
    tools.complain('Mails come from no domain yet: set MAIL_FROM, or SITE_URL.');
    return 1;
  }
  const { DATA_DIR, DKIM_KEY_FILE } = env();
  if (!DKIM_KEY_FILE && !(await findSecrets(DATA_DIR))) {
    tools.complain(
      `${DATA_DIR} is no portal's: set DATA_DIR as for the service, or start the portal once before this.`,
    );
    return 1;
  }
  const key = await makeDkimKey(env());
  const print = ({ name, value, strings }: TxtRecord, why: string) => {
    for (const line of ['', why, `  ${name}  TXT`, `  ${value}`]) tools.print(line);
    if (strings.length > 1) tools.print(`  in a zone file: ( ${strings.map((part) => `"${part}"`).join(' ')} )`);
  };
  tools.print(`Mails from ${MAIL_FROM} are signed from the next start on. In DNS belong:`);
  print(dkimRecord(key, MAIL_FROM), 'the key that receivers check signatures with (DKIM)');
  print(
    spfRecord(BOUNCE_ADDRESS ?? MAIL_FROM),
    'which machines may send (SPF): one record a domain, with what your relay asks for, such as include:…',
  );
  print(
    dmarcRecord(MAIL_FROM),
    'what becomes of forgeries (DMARC): begin with p=none where other mail uses the domain',
  );
  return 0;
}
