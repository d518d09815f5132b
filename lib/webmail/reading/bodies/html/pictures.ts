import type { ForeignPicture } from '#lib/foreign-html/types.ts';
import type { MailPicture, PartPath } from '#lib/webmail/types.ts';

/** The parts of a mail by their Content-ID, as the whole of it knows them. */
export type MailPictures = { byContentId: (id: string) => { path: PartPath; isPicture: boolean } | null };

/** What a picture of a mail is, and the part whose bytes it has; null where it has none that may be shown. */
export class Pictures {
  readonly #mail: MailPictures;
  readonly #used = new Set<PartPath>();

  constructor(mail: MailPictures) {
    this.#mail = mail;
  }

  /** The parts that were shown. */
  get usedPaths(): PartPath[] {
    return [...this.#used];
  }

  /** Whether a `src` is no address elsewhere: a part, the bytes themselves, or the name of a file that isn't here. */
  readonly isOwn = (src: string): boolean => {
    const written = src.trim();
    return (
      /^(?:cid|mid|data|blob|file):/i.test(written) ||
      /^[^:?#/][^:?#]*\.(?:png|jpe?g|gif|webp|bmp|svg|wmz|emf)$/i.test(written)
    );
  };

  /** The path of a part that may be shown. */
  findPath(src: string): PartPath | null {
    const part = this.#find(src);
    if (!part?.isPicture || !/^[\w.]+$/.test(part.path)) return null;
    this.#used.add(part.path);
    return part.path;
  }

  read({ src, alt }: ForeignPicture): MailPicture {
    if (/^\s*https?:/i.test(src)) return { state: 'blocked', alt };
    if (/^\s*data:/i.test(src)) return { state: 'unshown', alt };
    const path = this.findPath(src);
    if (path !== null) return { state: 'shown', path, alt };
    return { state: this.#find(src) === null ? 'missing' : 'unshown', alt };
  }

  #find(src: string): { path: PartPath; isPicture: boolean } | null {
    const [, written = ''] = /^\s*cid:\s*<?([^<>\s]{1,500})>?\s*$/i.exec(src) ?? [];
    if (written === '') return null;
    return this.#mail.byContentId(decode(written)) ?? this.#mail.byContentId(written);
  }
}

/** RFC 2392: what is not allowed in an address is escaped. */
function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
