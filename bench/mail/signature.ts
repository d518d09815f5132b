import { authenticate } from 'mailauth';
import { env } from '#lib/env.ts';
import { makeDkimKey } from '#lib/mail/transport/dkim-key.ts';
import { dkimRecord, dmarcRecord } from '#lib/mail/transport/dns-records.ts';

/** What a receiver makes of a mail's signature. `aligned`: with the domain the mail says it comes from. */
export type Verdict = { result: string; aligned: boolean; dmarc: string; signed: readonly string[] };
export type Judge = (raw: string) => Promise<Verdict>;

/**
 * Makes the paper's key and returns who checks what is signed with it (mailauth, with the paper's records for DNS).
 * Call it before the worker starts.
 */
export async function judgeOf(variables: Record<string, string>): Promise<Judge> {
  const sender = variables.MAIL_FROM ?? '';
  const key = await makeDkimKey({ ...env(), ...(variables.DATA_DIR ? { DATA_DIR: variables.DATA_DIR } : {}) });
  const dns = [dkimRecord(key, sender), dmarcRecord(sender)];
  const resolver = async (name: string, type: string) => {
    const found = dns.filter((record) => record.name === name && type === 'TXT');
    if (found.length === 0) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return found.map(({ strings }) => strings);
  };
  return async (raw) => {
    const given = { resolver, sender, ip: '192.0.2.1', strict: true, disableArc: true, disableBimi: true };
    const { dkim, dmarc } = await authenticate(raw, given);
    const [signature] = dkim.results;
    return {
      result: signature?.status.result ?? 'none',
      aligned: Boolean(signature?.status.aligned),
      dmarc: dmarc ? dmarc.status.result : 'none',
      signed: signature?.signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [],
    };
  };
}
