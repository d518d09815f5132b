import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';

/* What may stand in a mail as it was sent, written once more so that a slip in the cleaner is seen. */

const elements = new Set(
  (
    'html head body meta style a abbr address article aside b bdi big blockquote br caption center cite code col colgroup ' +
    'dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p ' +
    'pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);

const size = /^\d{1,4}(?:\.\d{1,4})?(?:%|px)?$/;
const colour = /^[#a-z\d]{3,30}$/;
const attributes: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/[^\s"<>]+|mailto:[^\s"<>]*|tel:[^\s"<>]*)$/,
  target: /^_blank$/,
  rel: /^noopener noreferrer$/,
  src: /^(?:parts\/[\w.]+|data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z\d+/=]+)$/,
  alt: /^[^\n]*$/,
  title: /^[^\n]*$/,
  class: /^[\w -]+$/,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z\d-]+$/,
  align: /^[a-z]+$/,
  valign: /^[a-z]+$/,
  clear: /^[a-z]+$/,
  scope: /^[a-z]+$/,
  face: /^[\w ,'-]+$/,
  type: /^(?:[1aAiI]|disc|circle|square)$/,
  ...Object.fromEntries(['width', 'height'].map((name) => [name, size])),
  ...Object.fromEntries(['bgcolor', 'color', 'text'].map((name) => [name, colour])),
  ...Object.fromEntries(['nowrap', 'noshade', 'reversed'].map((name) => [name, /^$/])),
  ...Object.fromEntries(
    [
      'colspan',
      'rowspan',
      'span',
      'border',
      'cellpadding',
      'cellspacing',
      'hspace',
      'vspace',
      'start',
      'value',
      'size',
    ].map((name) => [name, /^[+-]?\d{1,4}$/]),
  ),
};

/** Characters of declarations that name no function but a colour's, no address and no escape. */
const css = /^[\w\s#%.,:;/{}>'()-]*$/;
const strangeCss =
  /url|image|var\s*\(|attr\s*\(|env\s*\(|expression|behavior|binding|@|position|z-index|inset|transform|animation|transition|cursor|content|filter|(?:^|[^a-z])(?!rgba?\(|hsla?\()[a-z-]+\(/i;

/** Whatever of a mail as it was sent is not on the list, once a parser has read it. */
export function strangeInSent(sentHtml: string): string[] {
  return strangeIn(parse(sentHtml));
}

function strangeIn(node: DefaultTreeAdapterTypes.ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if (defaultTreeAdapter.isTextNode(child) || defaultTreeAdapter.isDocumentTypeNode(child)) return [];
    if (!defaultTreeAdapter.isElementNode(child)) return [child.nodeName];
    const isKnown = elements.has(child.tagName) && child.namespaceURI === html.NS.HTML;
    return [
      ...(isKnown ? [] : [child.tagName]),
      ...strangeAttributes(child),
      ...strangeSheet(child),
      ...strangeIn(child),
    ];
  });
}

function strangeAttributes({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string[] {
  if (tagName === 'meta') return [];
  return attrs
    .filter(({ name, value }) => (name === 'style' ? isStrangeCss(value) : !attributes[name]?.test(value)))
    .map(({ name, value }) => `${tagName} ${name}=${value}`);
}

const isStrangeCss = (text: string) => !css.test(text) || strangeCss.test(text);

function strangeSheet({ tagName, childNodes }: DefaultTreeAdapterTypes.Element): string[] {
  if (tagName !== 'style') return [];
  const sheet = childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('');
  return isStrangeCss(sheet) ? [`sheet ${sheet}`] : [];
}

/** The same tree in a few words, to compare two. */
export function treeOf(sentHtml: string): string {
  const lines: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) lines.push(`"${child.value}"`);
      else if (defaultTreeAdapter.isElementNode(child)) {
        lines.push(`<${[child.tagName, ...child.attrs.map(({ name, value }) => `${name}=${value}`)].join(' ')}`);
        walk(child);
        lines.push('>');
      } else lines.push(child.nodeName);
    }
  };
  walk(parse(sentHtml));
  return lines.join('\n');
}
