import { escapeMarkup } from '#lib/escape-markup.ts';
import { parseHtml } from '#lib/foreign-html/trees/from-parse5.ts';
import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';
import {
  addressAttributes,
  allowedElements,
  droppedElements,
  plainAttributes,
  voidElements,
} from '#lib/wires/feeds/safe-html/allowed.ts';
import { isPlainlySafe } from '#lib/wires/feeds/safe-html/plainly-safe.ts';
import { isTrackingPicture } from '#lib/wires/feeds/safe-html/tracking-pictures.ts';
import { toAddress, toSafeHref } from '#lib/wires/feeds/values/addresses.ts';

/** Markup may be nested more deeply than whoever shows it can bear. */
const maxDepth = 200;

/**
 * HTML of strangers that may be shown: no scripts, styles, frames, forms or drawings, no attributes but those of an
 * allow-list, and only addresses of the web, of mail and of telephones, all of them absolute. HTML in which nothing has
 * to change comes back as it is.
 */
export function toSafeHtml(html: string, base: string): string {
  if (!html.includes('<') || isPlainlySafe(html)) return html;
  const written: string[] = [];
  const stack: (ForeignNode | { end: string })[] = [parseHtml(withoutOpenFrames(html)).root];
  let depth = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') written.push(escapeText(node));
    else if ('end' in node) {
      depth -= 1;
      written.push(`</${node.end}>`);
    } else if (!node.isHtml || droppedElements.has(node.name)) continue;
    else {
      const isKept = allowedElements.has(node.name) && depth < maxDepth;
      if (node.name === 'img' && isTrackingPicture(node, base)) continue;
      const isVoid = voidElements.has(node.name);
      if (isKept) written.push(`<${node.name}${writeAttributes(node, base)}${isVoid ? ' /' : ''}>`);
      if (isKept && isVoid) continue;
      if (isKept) {
        depth += 1;
        stack.push({ end: node.name });
      }
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return written.join('').trim();
}

/** A frame that is never closed would take the rest of the words with it. */
function withoutOpenFrames(html: string): string {
  const isClosed = new Set(
    Array.from(html.matchAll(/<\/(iframe|object|applet|noembed|noframes)\b/gi), ([, name = '']) => name.toLowerCase()),
  );
  return html.replace(/<(iframe|object|applet|noembed|noframes)\b[^<>]*>/gi, (tag, name: string) =>
    tag.endsWith('/>') || !isClosed.has(name.toLowerCase()) ? '' : tag,
  );
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function writeAttributes(element: ForeignElement, base: string): string {
  let written = '';
  for (const name of allowedAttributes) {
    if (!element.has(name)) continue;
    const value = toSafeValue(name, element.attribute(name), base);
    if (value !== null) written += ` ${name}="${escapeMarkup(value)}"`;
  }
  return written;
}

/** Every one that may stay, in the order in which they are written. */
const allowedAttributes = [...addressAttributes, ...plainAttributes, 'srcset'].toSorted();

function toSafeValue(name: string, value: string, base: string): string | null {
  if (name === 'href') return toSafeHref(value, base);
  if (name === 'srcset') return toSafeSourceSet(value, base);
  return addressAttributes.has(name) ? toAddress(value, base) : value;
}

function toSafeSourceSet(set: string, base: string): string | null {
  const sources = set
    .split(/,\s+/)
    .slice(0, 20)
    .flatMap((source) => {
      const [, written = '', size = ''] = /^\s*(\S+)(?:\s+(\d+(?:\.\d+)?[wx]))?,?\s*$/.exec(source) ?? [];
      const address = toAddress(written, base);
      return address === null ? [] : [`${address} ${size}`.trim()];
    });
  return sources.length === 0 ? null : sources.join(', ');
}
