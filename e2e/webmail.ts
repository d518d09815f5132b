import type { Browser, Page } from '@playwright/test';
import { runBeside } from '#testing/portal/run-beside.ts';
import { credentials, signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { unique } from './journey.ts';

export type Placed = { messageId: number; conversationId: number };
export type OwnBox = { slug: string; name: string };

/** A box that no other journey uses, for an editor, with these mails in it, the last one the newest. */
export async function newBox(...mails: string[]): Promise<OwnBox & { placed: Placed[] }> {
  const slug = unique('post').toLowerCase().slice(0, 40);
  const name = `Post ${slug.slice(5)}`;
  const { email } = await credentials('editor');
  await runBeside('make-box', slug, name, email);
  return { slug, name, placed: await deliver(slug, ...mails) };
}

export async function deliver(slug: string, ...mails: string[]): Promise<Placed[]> {
  return JSON.parse(await runBeside('fill-box', slug, ...mails));
}

/** A window in which an editor looks at a box. */
export async function openBox(browser: Browser, { slug }: OwnBox, options = {}): Promise<Page> {
  const page = await open(browser, options);
  await signIn(page, 'editor');
  await page.goto(`/webmail/${slug}`);
  return page;
}

type Letter = { from?: string; subject: string; text: string; more?: readonly string[] };

/** A mail of words alone. */
export function letter({ from = 'Ann Bell <ann@river.example>', subject, text, more = [] }: Letter): string {
  return lines(
    `From: ${from}`,
    'To: news@paper.example',
    `Subject: ${subject}`,
    ...more,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  );
}

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgYPiPFQ1KCQYGAJ0BP8EZN2s3AAAAAElFTkSuQmCC';

/** A release: HTML with a picture of its own, one from elsewhere and a false link, and a file. */
export function release(subject: string): string {
  const part = (...inside: string[]) => lines('--edge', ...inside);
  return lines(
    'From: Cedar Falls <press@cedarfalls.example>',
    'To: news@paper.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=edge',
    '',
    part(
      'Content-Type: text/html; charset=utf-8',
      '',
      '<html><body style="background:#fffbe6"><h2>The footbridge closes</h2>',
      '<p>From <b>Monday</b> on, for eleven days. <img src="cid:dot@cedarfalls.example" alt="The plan"></p>',
      '<p><a href="https://click.tracker.example/x">cedarfalls.example/bridge</a></p>',
      '<img src="https://tracker.example/open.gif" width="1" height="1"></body></html>',
    ),
    part(
      'Content-Type: image/png; name=dot.png',
      'Content-ID: <dot@cedarfalls.example>',
      'Content-Disposition: inline; filename=dot.png',
      'Content-Transfer-Encoding: base64',
      '',
      dot,
    ),
    part(
      'Content-Type: text/html; name="=?utf-8?Q?pl=C3=A4ne.html?="',
      'Content-Disposition: attachment; filename="plans.html"',
      '',
      '<script>document.title = 1</script>',
    ),
    '--edge--',
    '',
  );
}

const lines = (...all: string[]) => all.join('\r\n');
