import { isHidden, type Style } from '#lib/foreign-html/text/styles.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';

/** What a class may hide by. */
export const hidingProperties = ['display', 'visibility', 'mso-hide', 'font-size', 'max-height', 'overflow', 'opacity'];

const isNothing = (value: string | undefined) => /^0*(?:\.0+)?(?:px|pt|r?em|%)?$/.test(value ?? 'auto') && value !== '';
/** Too small for anyone; some mails hide a first line so. */
const isTiny = (value: string) => isNothing(value) || /^(?:1|0?\.\d+)(?:\.\d+)?(?:px|pt)$/.test(value);

/**
 * Words that a mail keeps from those who read it: a first line for lists of mails, text for filters. Their size is not
 * looked at here, because an element within may set its own.
 */
export function isKeptFromReaders(element: ForeignElement, style: Style): boolean {
  if (element.has('hidden')) return true;
  if (style.size === 0) return false;
  return (
    isHidden(style) ||
    isNothing(style.get('opacity')) ||
    isCollapsed(style) ||
    isOutside(style) ||
    isOfOneColour(element, style)
  );
}

/** Whether the words of an element are too small to be read; undefined where it says nothing of their size. */
export function isTooSmall(style: Style): boolean | undefined {
  const size = style.get('font-size');
  return size === undefined ? undefined : isTiny(size);
}

const isCollapsed = (style: Style) =>
  ['max-height', 'height', 'max-width', 'width'].some((side) => isNothing(style.get(side))) &&
  /^(?:hidden|clip)/.test(style.get('overflow') ?? '');

const isOutside = (style: Style) =>
  ['left', 'top', 'right', 'text-indent', 'margin-left'].some((side) => /^-\d{4,}/.test(style.get(side) ?? ''));

/** White on white, where one element says both. */
function isOfOneColour(element: ForeignElement, style: Style): boolean {
  const colour = plainColour(style.get('color') ?? element.attribute('color'));
  const ground = plainColour(style.get('background-color') ?? style.get('background') ?? element.attribute('bgcolor'));
  return colour === 'transparent' || (colour !== '' && colour === ground);
}

function plainColour(written: string): string {
  const colour = written.trim().toLowerCase();
  if (colour === 'white') return '#ffffff';
  if (colour === 'black') return '#000000';
  return /^#[\da-f]{3}$/.test(colour) ? colour.replace(/[\da-f]/g, '$&$&') : colour;
}
