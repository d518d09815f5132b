import { addressIn, findLine, type Source, toCount } from '#lib/wires/feeds/formats/source.ts';
import { maxOfItem } from '#lib/wires/feeds/limits.ts';
import { toLine } from '#lib/wires/feeds/values/words.ts';
import type { XmlElement } from '#lib/wires/feeds/xml/tree.ts';
import type { FeedEnclosure, FeedPicture } from '#lib/wires/types.ts';

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$/i;
const otherFile =
  /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm|ogv|avi|mpe?g|m3u8|pdf|html?|swf|svg|zip|docx?)$/i;

const pathOf = (url: string) => URL.parse(url)?.pathname ?? '';
export const isPictureFile = (type: string, url: string): boolean =>
  type === '' ? pictureFile.test(pathOf(url)) : /^image\/(?!svg)/i.test(type);

type Rendition = FeedPicture & { isDefault: boolean; group: XmlElement | string };

/**
 * The pictures an item names beside its words, the first first. Of one that comes in several sizes, the widest.
 * Thumbnails count where there is nothing larger.
 */
export function readPictures(item: XmlElement, enclosures: readonly FeedEnclosure[], source: Source): FeedPicture[] {
  const groups = item.elements('media:group').slice(0, maxOfItem);
  const contents = [item, ...groups].flatMap((parent) => readContents(parent, item, source));
  const thumbnails = contents.length > 0 ? [] : readThumbnails(item, source);
  const named = widest(contents.length > 0 ? contents : thumbnails);
  const attached = enclosures.filter(({ type, url }) => isPictureFile(type, url)).map(({ url }) => toPicture(url));
  const others = named.length + attached.length > 0 ? [] : readOwnImage(item, source);
  return withoutSame([...named, ...attached, ...others]);
}

export const toPicture = (url: string, known: Partial<FeedPicture> = {}): FeedPicture => ({
  url,
  widthPx: null,
  heightPx: null,
  caption: '',
  credit: '',
  alt: '',
  ...known,
});

function readContents(parent: XmlElement, item: XmlElement, source: Source): Rendition[] {
  return parent
    .elements('media:content')
    .slice(0, maxOfItem)
    .flatMap((content) => {
      const url = addressIn(content, content.attribute('url') || content.attribute('href'), source);
      if (url === null || !isPicture(content, url)) return [];
      const caption =
        findLine(content, 'media:description') || (parent === item ? '' : findLine(parent, 'media:description'));
      const credit =
        findLine(content, 'media:credit') || findLine(parent, 'media:credit') || findLine(item, 'media:credit');
      const alt = findLine(content, 'media:title') || (parent === item ? '' : findLine(parent, 'media:title'));
      const group = parent === item ? stemOf(url) : parent;
      return [
        { ...toPicture(url, { ...sizeOf(content), caption, credit, alt }), isDefault: isDefault(content), group },
      ];
    });
}

const isDefault = (content: XmlElement) => content.attribute('isdefault').toLowerCase() === 'true';

function isPicture(content: XmlElement, url: string): boolean {
  // the author's portrait, which WordPress puts before all pictures
  if (/^https?:\/\/[\w.]*gravatar\.com\//i.test(url)) return false;
  const [medium, type] = [content.attribute('medium').toLowerCase(), content.attribute('type')];
  if (medium !== '') return medium === 'image';
  return type === '' ? !otherFile.test(pathOf(url)) : isPictureFile(type, url);
}

function readThumbnails(item: XmlElement, source: Source): Rendition[] {
  const within = [item, ...item.elements('media:group', 'media:content')].slice(0, maxOfItem);
  const inGroups = item
    .elements('media:group')
    .slice(0, maxOfItem)
    .flatMap((group) => group.elements('media:content'));
  return [...within, ...inGroups].flatMap((parent) =>
    parent
      .elements('media:thumbnail')
      .slice(0, maxOfItem)
      .flatMap((thumbnail) => {
        const url = addressIn(thumbnail, thumbnail.attribute('url') || thumbnail.text, source);
        const credit = findLine(parent, 'media:credit');
        return url === null
          ? []
          : [{ ...toPicture(url, { ...sizeOf(thumbnail), credit }), isDefault: false, group: item }];
      }),
  );
}

const sizeOf = (element: XmlElement) => ({
  widthPx: toCount(element.attribute('width')),
  heightPx: toCount(element.attribute('height')),
});

/** `itunes:image`, and the `image` that some put into an item. */
function readOwnImage(item: XmlElement, source: Source): FeedPicture[] {
  return item
    .elements('itunes:image', 'image', 'thumbnail')
    .slice(0, maxOfItem)
    .flatMap((image) => {
      const written = image.attribute('href') || image.attribute('url') || findLine(image, 'url') || toLine(image.text);
      const url = addressIn(image, written, source);
      return url === null ? [] : [toPicture(url)];
    });
}

/** Where the sizes of one picture are alike: the address without its query and what looks like a size. */
function stemOf(url: string): string {
  const path = pathOf(url).replace(/[-_]\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
  return path.replace(/(?<=\/)\d{2,4}(?:x\d{2,4})?(?=\/)/g, '');
}

function widest(renditions: readonly Rendition[]): FeedPicture[] {
  const best = new Map<XmlElement | string, Rendition>();
  for (const each of renditions) {
    const kept = best.get(each.group);
    const isWider = (each.widthPx ?? 0) > (kept?.widthPx ?? 0);
    const isFirst = kept?.widthPx === null && each.widthPx === null && each.isDefault && !kept.isDefault;
    if (kept === undefined || isWider || isFirst) best.set(each.group, each);
  }
  return [...best.values()].map(({ group: _group, isDefault: _isDefault, ...picture }) => picture);
}

function withoutSame(pictures: readonly FeedPicture[]): FeedPicture[] {
  return [...new Map(pictures.toReversed().map((picture) => [picture.url, picture])).values()].toReversed();
}
