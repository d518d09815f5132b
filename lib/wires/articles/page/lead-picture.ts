import { readForeignHtml } from '#lib/foreign-html/read-foreign-html.ts';
import { elementsBelow, type ForeignElement } from '#lib/foreign-html/trees/tree.ts';
import type { ForeignPicture } from '#lib/foreign-html/types.ts';
import { hasName } from '#lib/wires/articles/page/names.ts';
import { isSamePicture } from '#lib/wires/articles/page/story-parts.ts';

/** Figures that are looked at. */
const maxFigures = 20;

/** The picture above a story, which stands beside its words on many pages: by its class, or as the one shown to social networks. */
export function findLeadPicture(root: ForeignElement, shared: string, baseUrl: string): ForeignPicture | null {
  let looked = 0;
  for (const element of elementsBelow(root)) {
    if (element.name !== 'figure' || looked === maxFigures) continue;
    looked += 1;
    const [part] = readForeignHtml(element, { baseUrl }).parts;
    if (part?.kind !== 'picture') continue;
    const isLead = hasName(
      element,
      'lead',
      'leadmedia',
      'featured',
      'hero',
      'post thumbnail',
      'main image',
      'lead image',
    );
    if (isLead || isSamePicture(part.picture.src, absolute(shared, baseUrl))) return part.picture;
  }
  return null;
}

const absolute = (url: string, baseUrl: string) => (URL.canParse(url, baseUrl) ? new URL(url, baseUrl).href : '');
