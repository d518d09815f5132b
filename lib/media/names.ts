import { addressOf } from '#lib/addresses/address-of.ts';
import type { OriginalFormat, PictureShape, VariantFormat } from '#lib/media/types.ts';

const endings = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' } as const;
const contentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

// An original has no width and is never AVIF; a variant has one and is never PNG; a cut shape is always JPEG.
const mediaName =
  /^[0-9a-f]{64}(?:\.(?:jpg|png|webp)|-[1-9][0-9]{1,4}\.(?:avif|webp|jpg)|-(?:16x9|4x3|1x1|1200x630)-[1-9][0-9]{2,3}\.jpg)$/;

/** Is it the name of a media file, exactly? Everything else never reaches the storage. */
export function isMediaName(name: string): boolean {
  return mediaName.test(name);
}

/** `<hash>.<jpg|png|webp>` */
export function originalName(hash: string, format: OriginalFormat): string {
  return `${hash}.${endings[format]}`;
}

/** `<hash>-<width>.<avif|webp|jpg>` */
export function variantName(hash: string, widthPx: number, format: VariantFormat): string {
  return `${hash}-${widthPx}.${endings[format]}`;
}

/** `<hash>-<shape>-<width>.jpg` */
export function shapeName(hash: string, shape: PictureShape, widthPx: number): string {
  return `${hash}-${shape}-${widthPx}.jpg`;
}

export function mediaUrl(name: string): string {
  return addressOf('picture', { name });
}

/** The content type of a media file, by the end of its name. */
export function contentTypeOf(name: string): string {
  return contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
