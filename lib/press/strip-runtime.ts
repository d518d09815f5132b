import { SAXParser, type StartTag } from 'parse5-sax-parser';

type Range = { from: number; to: number };

/** The page does not have the shape that Next's pages have; taking anything out of it might take words out. */
export class UnknownShapeError extends Error {}

/**
 * Takes the framework's runtime out of a reader page: inline flight data, chunk scripts, the polyfill and their
 * preloads go; JSON-LD and our own modules (`<script type="module" src="/…">` outside `/_next/`) stay. Read with a
 * real HTML tokenizer, so a story that talks about `<script>` keeps every letter. The empty `action=""` that React
 * gives a scriptless form, which HTML forbids, goes too.
 * @param html a whole document
 * @throws {UnknownShapeError} when it is not one, or a script in it has no end
 */
export function stripRuntime(html: string): string {
  const cuts: Range[] = [];
  let openScript: number | null = null;
  const parser = new SAXParser({ sourceCodeLocationInfo: true });
  parser.on('startTag', (tag) => {
    const place = tag.sourceCodeLocation;
    if (!place) return;
    if (tag.tagName === 'script' && !isKeptScript(tag)) openScript = place.startOffset;
    if (tag.tagName === 'link' && isScriptPreload(tag)) cuts.push({ from: place.startOffset, to: place.endOffset });
    if (tag.tagName === 'form' && attribute(tag, 'action') === '') {
      const source = html.slice(place.startOffset, place.endOffset);
      const at = source.indexOf(' action=""');
      if (at > 0) cuts.push({ from: place.startOffset + at, to: place.startOffset + at + ' action=""'.length });
    }
  });
  parser.on('endTag', (tag) => {
    if (tag.tagName !== 'script' || openScript === null || !tag.sourceCodeLocation) return;
    cuts.push({ from: openScript, to: tag.sourceCodeLocation.endOffset });
    openScript = null;
  });
  parser.end(html);
  if (openScript !== null || !html.trimEnd().endsWith('</html>')) throw new UnknownShapeError('no whole document');

  let kept = '';
  let at = 0;
  for (const { from, to } of cuts) {
    kept += html.slice(at, from);
    at = to;
  }
  return kept + html.slice(at);
}

function isKeptScript(tag: StartTag): boolean {
  const type = attribute(tag, 'type');
  if (type === 'application/ld+json') return true;
  return type === 'module' && isOurs(attribute(tag, 'src'));
}

function isOurs(src: string | undefined): boolean {
  return src?.startsWith('/') === true && !src.startsWith('//') && !src.startsWith('/_next/');
}

function isScriptPreload(tag: StartTag): boolean {
  const rel = attribute(tag, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && attribute(tag, 'as') === 'script');
}

function attribute(tag: StartTag, name: string): string | undefined {
  return tag.attrs.find((attr) => attr.name === name)?.value;
}
