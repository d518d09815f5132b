import { pick } from '#testing/seeded-random.ts';

/** Whoever attacks wants a mail of ours to reach this domain, or to lead readers to it. */
export const attacker = 'evil.example';

const breaks = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '%0d%0a',
  '\\r\\n',
  '\u0000',
  '\t',
  '\v',
  '\f',
  '\r\n ',
];
const headers = [
  `Bcc: eve@${attacker}`,
  `To: eve@${attacker}`,
  'Subject: Buy now',
  'Content-Type: text/html\r\n\r\n<h1>Buy</h1>',
  `\r\n.\r\nMAIL FROM:<eve@${attacker}>`,
  `RCPT TO:<eve@${attacker}>`,
  `List-Unsubscribe: <http://${attacker}/>`,
];
const separators = [',', ';', ' ', '>', '<', '|', ':', '(', ')', '"', '\\', '@', '\u00a0', ',\r\n ', '> <'];
const invisible = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\u2060',
  '\u061c',
  '\u{e0041}',
];
const urls = [`http://${attacker}/win`, `https://${attacker}`, `//${attacker}`, `www.${attacker}`, `${attacker}/a`];
const domains = [
  'example.org',
  'exämple.org',
  '例え.jp',
  'еxample.org',
  'example。org',
  'xn--exmple-cua.org',
  'EXAMPLE.Org',
];
const odd = ["'brien", '+news', `+bcc=eve=${attacker}`, '&b', '~', '.i.m', '_', `.www.${attacker}`, '=', '-'];
const spaces = ['', ' ', '\t', '\r\n', '\u00a0', '\ufeff', '\u2028'];

type Make = (victim: string, random: () => number) => string;

/** Ways of talking a form into something; some are odd addresses that are nobody's harm, and go through. */
const makes: readonly Make[] = [
  (victim, random) => `${victim}${pick(breaks, random)}${pick(headers, random)}`,
  (victim, random) => `${pick(headers, random)}${pick(breaks, random)}${victim}`,
  (victim, random) => `${victim}${pick(separators, random)}eve@${attacker}`,
  (victim, random) => `eve@${attacker}${pick(separators, random)}${victim}`,
  (victim) => `"${victim}" <eve@${attacker}>`,
  (victim) => `"eve@${attacker}" <${victim}>`,
  (victim, random) => `"${pick(separators, random)}${victim.split('@')[0]}"@example.org`,
  (victim) => `"${victim}, eve@${attacker}"@example.org`,
  (victim) => `readers: ${victim}, eve@${attacker};`,
  (victim) => victim.replace('@', `%${attacker}@`),
  (victim) => `${attacker}!${victim}`,
  (victim) => `@${attacker}:${victim}`,
  (victim) => victim.replace('@', `@${attacker}@`),
  (victim, random) => `${pick(['|', '/', '`', '$', '-', '!'], random)}${victim}`,
  (victim, random) => `${victim.split('@')[0]}@${pick(domains, random)}`,
  (victim, random) => insert(victim, pick(invisible, random), random),
  (victim, random) => insert(victim, pick(separators, random), random),
  (victim, random) => `${'k'.repeat(Math.ceil(random() * 90))}${victim}`,
  (victim, random) => `${victim.split('@')[0]}@${'a.'.repeat(Math.ceil(random() * 140))}org`,
  (victim, random) => 'x'.repeat(Math.ceil(random() * 70_000)) + victim,
  (victim, random) => `${pick(urls, random)}${pick(['', '@', ' ', '?', '#'], random)}${victim}`,
  (victim, random) => `${victim}${pick(['', ' ', '?', '/', '#'], random)}${pick(urls, random)}`,
  (victim) => `<a href="http://${attacker}">${victim}</a>`,
  (victim) => `${victim}"><img src=x onerror="location='http://${attacker}'">`,
  (victim) => `=?utf-8?q?${victim.replace('@', '=40')}=0d=0aBcc:eve=40${attacker}?=`,
  (victim) => `${victim}> NOTIFY=SUCCESS ORCPT=rfc822;eve@${attacker}`,
  (victim) => `{"address":"eve@${attacker}","name":"${victim}"}`,
  (victim, random) => victim.replace('@', `${pick(odd, random)}@`),
  (victim, random) => `${pick(spaces, random)}${victim}${pick(spaces, random)}`,
];

/** So many hostile texts, the same for the same numbers. Each speaks of a victim of its own. */
export function hostilePayloads(count: number, random: () => number): string[] {
  return Array.from({ length: count }, (_, number) => pick(makes, random)(`kim${number}@example.org`, random));
}

function insert(text: string, piece: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  return text.slice(0, at) + piece + text.slice(at);
}
