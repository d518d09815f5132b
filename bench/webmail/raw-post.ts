import { chownSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';

type Row = {
  id: number;
  conversation_id: number;
  received_at: Date;
  has_files: boolean;
  is_read: boolean;
  from: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
};

/** Rows that are fetched at once. */
const batch = 1_000;

/**
 * Writes the messages of the generated box as mails of a Maildir, so that a mail server has the very same: each as words
 * and as HTML, with their files, seen where the reader has read them. They lie in the inbox, all of them.
 * @param home of the account; its parent belongs to whoever reads it
 */
export async function writeMaildir(url: string, home: string): Promise<void> {
  const { uid, gid } = statSync(dirname(home));
  const maildir = join(home, 'Maildir');
  for (const folder of [home, maildir, ...['cur', 'new', 'tmp'].map((name) => join(maildir, name))]) {
    mkdirSync(folder, { mode: 0o755 });
    chownSync(folder, uid, gid);
  }
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = sql<Row[]>`
      select m.id, m.conversation_id, m.received_at, m.has_files, m.reading->'headers'->'from' as from,
        m.id <= coalesce(mark.read_to_id, 0) as is_read, m.reading->'headers'->>'subject' as subject,
        m.reading->>'text' as text, m.reading->'bodies'->0->>'sentHtml' as html
      from webmail_messages as m left join webmail_read_marks as mark on mark.conversation_id = m.conversation_id
      order by m.id`.cursor(batch);
    for await (const some of rows) for (const row of some) writeMail(join(maildir, 'cur'), row);
  } finally {
    await sql.end();
  }
}

function writeMail(folder: string, row: Row): void {
  const mail = mailOf(row);
  const atSeconds = Math.floor(row.received_at.getTime() / 1_000);
  // Dovecot takes the numbers in the order of names, and the file's time for the mail's
  const name = `${atSeconds}.M${String(row.id).padStart(6, '0')}P1.bench,S=${mail.length}:2,${row.is_read ? 'S' : ''}`;
  const path = join(folder, name);
  writeFileSync(path, mail);
  utimesSync(path, atSeconds, atSeconds);
}

/** Its words are ASCII, and so is everything else. */
function mailOf({ id, conversation_id: root, received_at, has_files, from, subject, text, html }: Row): string {
  const bodies = multipart('alternative', `a${id}`, [part('text/plain', text), part('text/html', html)]);
  const file = 'Content-Type: application/pdf; name="plan.pdf"\nContent-Disposition: attachment\n\n%PDF-1.7\n';
  return [
    `From: ${from.name} <${from.address}>`,
    'To: News <news@news.example>',
    `Subject: ${subject.replaceAll('\n', ' ')}`,
    `Date: ${received_at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@town.example>`,
    ...(root === id ? [] : [`References: <${root}@town.example>`]),
    'MIME-Version: 1.0',
    has_files ? multipart('mixed', `m${id}`, [bodies, file]) : bodies,
  ].join('\n');
}

const part = (type: string, body: string) => `Content-Type: ${type}; charset=us-ascii\n\n${body}\n`;

function multipart(kind: string, edge: string, parts: readonly string[]): string {
  const whole = parts.map((one) => `--${edge}\n${one}\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${edge}"\n\n${whole}--${edge}--\n`;
}
