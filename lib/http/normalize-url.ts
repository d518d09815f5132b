/** What a path may say without percent signs (RFC 3986, 2.3). */
const plainSigns = /[\w.~-]/;

/**
 * Path and query of a request as a browser would have sent them: without the host of an absolute target, `..`, back
 * slashes or leading double slashes, so that whoever looks at the path sees the one that Next will answer; and with
 * percent signs only where there have to be (RFC 3986, 6.2.2), so that a page has one address.
 * @returns null for what cannot be read: broken percent signs, NUL, no path at all
 */
export function normalizeUrl(url: string): string | null {
  try {
    const { pathname, search } = new URL(url.startsWith('/') ? `http://paper${url}` : url);
    if (decodeURIComponent(pathname).includes('\0')) return null;
    const plain = pathname.replace(/%[\da-f]{2}/gi, (escaped) => {
      const sign = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
      return plainSigns.test(sign) ? sign : escaped.toUpperCase();
    });
    return plain.replace(/^\/{2,}/, '/') + search;
  } catch {
    return null;
  }
}
