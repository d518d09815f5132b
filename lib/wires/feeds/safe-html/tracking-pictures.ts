import { isTracker } from '#lib/foreign-html/pictures/trackers.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';
import { toAddress } from '#lib/wires/feeds/values/addresses.ts';

const pixelName =
  /[-_./](?:pixel|rss-?pixel|tracking|spacer|blank|clear|transparent|beacon|1x1)\.(?:gif|png|jpe?g|webp)$/i;
const isTiny = (size: string) => /^\s*[01](?:\.\d+)?(?:px)?\s*$/.test(size);

/** A picture that shows nothing, and only tells somebody who reads. */
export function isTrackingPicture(image: ForeignElement, base: string): boolean {
  if (isTiny(image.attribute('width')) || isTiny(image.attribute('height'))) return true;
  const url = URL.parse(toAddress(image.attribute('src'), base) ?? '');
  return url !== null && (pixelName.test(url.pathname) || isTracker(url));
}

/** Whether attributes as they are written could be those of one: of most pictures it is plain that they aren't. */
export function mayTrack(written: string): boolean {
  if (/(?:width|height)\s*=\s*["']\s*[01](?:\D|$)/i.test(written)) return true;
  const [, double, single] = /(?:^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(written) ?? [];
  const url = URL.parse((double ?? single ?? '').replaceAll('&amp;', '&'));
  return url !== null && (pixelName.test(url.pathname) || isTracker(url));
}
