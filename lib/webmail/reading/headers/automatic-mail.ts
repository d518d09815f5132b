import { type HeaderLine, headerOf, headersOf } from '#lib/webmail/reading/headers/header-lines.ts';

const isThere = (lines: readonly HeaderLine[], name: string) => lines.some((line) => line.name === name);

/**
 * Written by a program (RFC 3834). Only headers say so: people too write "Out of office" as a subject. A mailing list
 * hands on what people wrote, though its mail may be called bulk.
 */
export function isAutomaticMail(lines: readonly HeaderLine[]): boolean {
  const submitted =
    headerOf(lines, 'auto-submitted')
      .toLowerCase()
      .split(/[\s;(]/, 1)[0] ?? '';
  if (submitted && submitted !== 'no') return true;
  if (['x-autoreply', 'x-auto-reply', 'x-autorespond', 'x-autoresponder'].some((name) => isThere(lines, name)))
    return true;
  const precedence = headerOf(lines, 'precedence').toLowerCase().replaceAll('-', '_');
  if (/^(junk|auto_reply)$/.test(precedence)) return true;
  if (precedence === 'bulk' && !isListMail(lines)) return true;
  if (/^multipart\/report\b/i.test(headerOf(lines, 'content-type'))) return true;
  return headersOf(lines, 'return-path').some((path) => /^<\s*>$/.test(path));
}

const isListMail = (lines: readonly HeaderLine[]) =>
  ['list-id', 'list-post', 'list-unsubscribe'].some((name) => isThere(lines, name));

/** More servers than any honest way has. */
const maxReceived = 25;

/** It has been round many servers, or was delivered to an address of ours twice. */
export function isLoop(lines: readonly HeaderLine[], ownAddresses: readonly string[]): boolean {
  if (headersOf(lines, 'received').length >= maxReceived) return true;
  const delivered = headersOf(lines, 'delivered-to').map((to) => to.replace(/[<>\s]/g, '').toLowerCase());
  return ownAddresses.some((own) => delivered.filter((to) => to === own.toLowerCase()).length >= 2);
}
