import { SAXParser, type StartTag } from 'parse5-sax-parser';
import type { FormNames } from '#lib/press/forms/form-names.ts';
import { findForms, printFields } from '#lib/press/forms/printed-form.ts';
import { UnknownShapeError } from '#lib/press/unknown-shape-error.ts';

type Edit = { from: number; to: number; text: string };

/**
 * Takes the framework's runtime out of a reader page: inline flight data, chunk scripts, the polyfill and their
 * preloads go; JSON-LD and our own modules (`<script type="module" src="/…">` outside `/_next/`) stay. Read with a
 * real HTML tokenizer, so a story that talks about `<script>` keeps every letter. The empty `action=""` that React
 * gives a scriptless form, which HTML forbids, goes too, and the fields by which React knows a form's action become
 * the action's name.
 * @param html a whole document
 * @throws {UnknownShapeError} when it is not one, a script in it has no end, or a form's action has no name
 */
export function stripRuntime(html: string, names: FormNames): string {
  const edits: Edit[] = [];
  let openScript: number | null = null;
  const parser = new SAXParser({ sourceCodeLocationInfo: true });
  const forms = findForms(parser);
  const cut = (from: number, to: number) => edits.push({ from, to, text: '' });
  parser.on('startTag', (tag) => {
    const place = tag.sourceCodeLocation;
    if (!place) return;
    if (tag.tagName === 'script' && !isKeptScript(tag)) openScript = place.startOffset;
    if (tag.tagName === 'link' && isScriptPreload(tag)) cut(place.startOffset, place.endOffset);
    if (tag.tagName === 'form' && attribute(tag, 'action') === '') {
      const source = html.slice(place.startOffset, place.endOffset);
      const at = source.indexOf(' action=""');
      if (at > 0) cut(place.startOffset + at, place.startOffset + at + ' action=""'.length);
    }
  });
  parser.on('endTag', (tag) => {
    if (tag.tagName !== 'script' || openScript === null || !tag.sourceCodeLocation) return;
    cut(openScript, tag.sourceCodeLocation.endOffset);
    openScript = null;
  });
  parser.end(html);
  if (openScript !== null || !html.trimEnd().endsWith('</html>')) throw new UnknownShapeError('no whole document');
  for (const { fields, from, to } of forms) edits.push({ from, to, text: printFields(fields, names) });
  return edited(html, edits);
}

function edited(html: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    text += html.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + html.slice(at);
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
