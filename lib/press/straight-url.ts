/**
 * Path and query of a request as a browser would have sent them: without the host of an absolute target, `..`, back
 * slashes or leading double slashes, so that whoever looks at the path sees the one that Next will answer.
 * @returns null for what cannot be read: broken percent signs, NUL, no path at all
 */
export function straightUrl(url: string): string | null {
  try {
    const { pathname, search } = new URL(url.startsWith('/') ? `http://paper${url}` : url);
    if (decodeURIComponent(pathname).includes('\0')) return null;
    return pathname.replace(/^\/{2,}/, '/') + search;
  } catch {
    return null;
  }
}
