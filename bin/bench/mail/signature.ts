import { env } from '#lib/env.ts';

/** What a receiver makes of a mail's signature. `aligned`: with the domain the mail says it comes from. */
export type Verdict = { result: string; aligned: boolean; dmarc: string; signed: readonly string[] };
export type Judge = (raw: string) => Promise<Verdict>;

type Txt = { name: string; strings: string[] };
type Keys = { makeDkimKey: (place: object) => Promise<unknown> };
type Records = {
  dkimRecord: (key: unknown, mailFrom: string) => Txt;
  dmarcRecord: (mailFrom: string) => Txt;
};
type Mailauth = {
  authenticate: (
    raw: string,
    given: object,
  ) => Promise<{
    dkim: {
      results: { status: { result: string; aligned?: string | false }; signingHeaders?: { keys: string } }[];
    };
    dmarc: { status: { result: string } } | false;
  }>;
};

/**
 * Makes the paper's key and returns who checks what is signed with it (mailauth, with the paper's records for DNS).
 * Call it before the worker starts.
 * @returns the part that is not there, when there is one
 */
export async function judgeOf(variables: Record<string, string>): Promise<Judge | { missing: string }> {
  const mailauth = await part<Mailauth>('mailauth');
  const keys = await part<Keys>('#lib/mail/dkim-key.ts');
  const records = await part<Records>('#lib/mail/dns-records.ts');
  if (!mailauth) return { missing: 'mailauth' };
  if (!keys || !records) return { missing: 'DKIM' };
  const sender = variables.MAIL_FROM ?? '';
  const key = await keys.makeDkimKey({ ...env(), DATA_DIR: variables.DATA_DIR });
  const dns = [records.dkimRecord(key, sender), records.dmarcRecord(sender)];
  const resolver = async (name: string, type: string) => {
    const found = dns.filter((record) => record.name === name && type === 'TXT');
    if (found.length === 0) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return found.map(({ strings }) => strings);
  };
  return async (raw) => {
    const given = { resolver, sender, ip: '192.0.2.1', strict: true, disableArc: true, disableBimi: true };
    const { dkim, dmarc } = await mailauth.authenticate(raw, given);
    const [signature] = dkim.results;
    return {
      result: signature?.status.result ?? 'none',
      aligned: Boolean(signature?.status.aligned),
      dmarc: dmarc ? dmarc.status.result : 'none',
      signed: signature?.signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [],
    };
  };
}

/** A part of the portal or a package that may not be there. */
async function part<T>(name: string): Promise<T | null> {
  return import(name).catch(() => null);
}
