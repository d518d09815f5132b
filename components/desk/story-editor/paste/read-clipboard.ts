import { storyHref } from '#components/desk/story-editor/links/read-typed-link.ts';
import { readOwnWords } from '#components/desk/story-editor/paste/own-words.ts';
import { readPastedText } from '#components/desk/story-editor/paste/read-pasted-text.ts';
import { formatLeftOut } from '#lib/foreign-html/left-out-words.ts';
import { readLink } from '#lib/foreign-html/links/links.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { withLinks } from '#lib/stories/blocks/story-link.ts';

/** What a clipboard, or a drop, brings. */
export type Brought = { html: string; text: string; files: readonly File[] };

export type Pasted =
  /** One address and nothing else; `text` is how it was written. */
  | { kind: 'address'; href: string; text: string }
  | { kind: 'pictures'; files: readonly File[] }
  | { kind: 'blocks'; parts: readonly ForeignPart[]; leftOut: string };

export function broughtBy(data: DataTransfer): Brought {
  return { html: data.getData('text/html'), text: data.getData('text/plain'), files: [...data.files] };
}

/**
 * What is pasted or dropped. HTML is read by the walker alone, and never becomes a part of the page.
 * @param options.plain words without their form, as for Ctrl+Shift+V
 * @param options.origin the desk's own, by which addresses of our stories are known
 */
export function readClipboard(brought: Brought, { plain, origin }: { plain: boolean; origin: string }): Pasted {
  const { html, text, files } = brought;
  const address = text.trim();
  const own = plain ? null : readOwnWords(html);
  if (own) return { kind: 'blocks', parts: own.map((block) => ({ kind: 'block', block })), leftOut: '' };
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(address)) {
    const story = storyHref(address, origin);
    const read = readLink(address, undefined);
    if (story) return { kind: 'address', href: story, text: address };
    if (read.kind === 'link') return { kind: 'address', href: read.href, text: read.href };
  }
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  if (!plain && html.trim() !== '') {
    const { parts, leftOut } = readHtmlText(html, { dataPictures: true });
    const hasWords = parts.some(({ kind }) => kind === 'block');
    // programs put a picture of the words beside them; and HTML that names it beside a picture
    if (hasWords || pictures.length === 0) {
      return { kind: 'blocks', parts: toStories(parts, origin), leftOut: formatLeftOut(leftOut) };
    }
  }
  if (pictures.length > 0 && (text === '' || !plain)) return { kind: 'pictures', files: pictures };
  return { kind: 'blocks', parts: readPastedText(text), leftOut: '' };
}

/** Links to stories of the paper by their number. */
function toStories(parts: readonly ForeignPart[], origin: string): ForeignPart[] {
  const lead = (href: string) => storyHref(href, origin) ?? href;
  const led = (block: NewBlock): NewBlock => withLinks(withIds([block]), lead)[0] ?? block;
  return parts.map((part) => (part.kind === 'block' ? { kind: 'block', block: led(part.block) } : part));
}

/** What is said of pictures that have an address only: nothing foreign is fetched. */
export function picturesStayed(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'A picture stayed where it came from: save it to this computer, then drop it here.'
    : `${count} pictures stayed where they came from: save them to this computer, then drop them here.`;
}
