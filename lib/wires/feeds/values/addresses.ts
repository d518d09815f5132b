const maxLength = 4_000;

/** Written so that it stays as it is. */
const plain = /^https?:\/\/[\w!#$%&'()*+,./:;=?@[\]~-]+$/i;

/** An absolute one of a named host, which no parser reads otherwise: nearly all that feeds have. */
const usual = /^https?:\/\/(?:[a-z\d-]{1,63}\.)+[a-z]{2,20}(?:[/?#][\w!#$%&'()*+,./:;=?@[\]~-]*)?$/;

/**
 * An absolute address of the web; null for any other. A name and password in it only make it look like another's.
 * @param base of one that is relative
 */
export function toAddress(written: string, base: string): string | null {
  if (written.length <= maxLength && usual.test(written) && !written.includes('xn--')) return written;
  const trimmed = written
    .trim()
    .replace(/[\t\n\r]+\s*/g, '')
    .replace(/^www\.(?=[\w-]+\.)/i, 'https://www.');
  if (trimmed === '' || trimmed.length > maxLength) return null;
  const url = URL.parse(trimmed, base) ?? URL.parse(trimmed);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return plain.test(trimmed) ? trimmed : url.href;
}

/** A base inside another. */
export const resolveBase = (written: string, base: string): string => toAddress(written, base) ?? base;

const tagWithAddress = /<[a-z][^<>]*?\s(?:href|src|poster)\s*=[^<>]*>/gi;
const addressIn = /(\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** HTML whose addresses are absolute, where they are relative to a base that only its feed knows. */
export function withAbsoluteAddresses(html: string, base: string): string {
  return html.replace(tagWithAddress, (whole) =>
    whole.replace(addressIn, (attribute: string, name: string, double?: string, single?: string, bare?: string) => {
      const written = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
      if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(written.trim())) return attribute;
      const address = toAddress(written, base);
      return address === null ? attribute : `${name}"${address.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
    }),
  );
}

/** Where a link may lead: the web, a mailbox, a telephone. Null for anywhere else. */
export function toSafeHref(written: string, base: string): string | null {
  const trimmed = written.trim();
  const isMailOrPhone = /^(?:mailto|tel):[^\s"<>\\`]*$/i.test(trimmed) && trimmed.length <= maxLength;
  return isMailOrPhone ? trimmed : toAddress(written, base);
}
