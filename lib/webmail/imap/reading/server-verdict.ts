import { headerBlock, headersOf, parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { isSameHouse } from '#lib/webmail/reading/senders/look-of-domain.ts';
import type { Verification } from '#lib/webmail/types.ts';
import { readVerifiableMail } from '#lib/webmail/verifying/verifiable-mail.ts';

/**
 * Who signed a mail, as the operator's mail server found when it came (RFC 8601). A sender can write such lines too: the
 * topmost alone counts, and only where it is of the server of that name. No key is asked for as somebody reads a mail:
 * whoever answers the question would know when it was read.
 * @param authservId null: no server is believed
 */
export function readServerVerdict(raw: Buffer, authservId: string | null): Verification {
  const [topmost] = headersOf(parseHeaderBlock(headerBlock(raw).block), 'authentication-results');
  const results = topmost === undefined || authservId === null ? null : parseResults(topmost, authservId);
  if (results === null) return { kind: 'unverified', because: 'unsigned' };
  const signed = results.filter(({ method }) => method === 'dkim');
  const author = readVerifiableMail(raw).author?.split('@').at(-1) ?? '';
  const good = signed.find(({ result, domain }) => result === 'pass' && author !== '' && isSameHouse(author, domain));
  if (good) return { kind: 'verified', domain: good.domain };
  if (signed.length === 0 || signed.every(({ result }) => result === 'none'))
    return { kind: 'unverified', because: 'unsigned' };
  if (signed.some(({ result }) => result === 'pass')) return { kind: 'unverified', because: 'misaligned' };
  return { kind: 'unverified', because: signed.some(({ result }) => result === 'temperror') ? 'noAnswer' : 'broken' };
}

type Result = { method: string; result: string; domain: string };

const maxLength = 16_384;
const maxResults = 50;

/** @returns null where it is another server's */
function parseResults(value: string, authservId: string): Result[] | null {
  const [id = '', ...parts] = withoutComments(value.slice(0, maxLength)).split(';');
  if ((id.trim().split(/\s+/)[0] ?? '').toLowerCase() !== authservId.toLowerCase()) return null;
  return parts.slice(0, maxResults).flatMap((part) => {
    const [, method = '', result = ''] = /^\s*([a-z0-9-]+)\s*=\s*([a-z]+)(?=\s|$)/i.exec(part) ?? [];
    const [, domain = ''] = /\sheader\.d\s*=\s*"?([a-z0-9.-]+)"?(?=\s|$)/i.exec(part) ?? [];
    return method ? [{ method: method.toLowerCase(), result: result.toLowerCase(), domain: domain.toLowerCase() }] : [];
  });
}

/** Comments and quoted strings may have signs that part results. */
function withoutComments(value: string): string {
  let depth = 0;
  let isQuoted = false;
  let kept = '';
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at];
    if (sign === '\\') at += 1;
    else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) kept += sign === ';' ? '' : sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += sign;
  }
  return kept;
}
