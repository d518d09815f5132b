import { escapeMarkup } from '#lib/escape-markup.ts';
import { XmlElement, type XmlNode } from '#lib/wires/feeds/xml/tree.ts';

/** Elements of HTML that have no end. */
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What is inside an element, as HTML writes it: words of a CDATA section are HTML already. */
export function toMarkup(nodes: readonly XmlNode[]): string {
  const written: string[] = [];
  const stack: (XmlNode | string)[] = nodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') written.push(node);
    else if (!(node instanceof XmlElement)) written.push(node.isCdata ? node.text : escapeText(node.text));
    else {
      const name = localName(node.name);
      written.push(`<${name}${writeAttributes(node)}>`);
      if (voidElements.has(name)) continue;
      stack.push(`</${name}>`);
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return written.join('');
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** XHTML, SVG and MathML are part of HTML; any other prefix stays. */
const localName = (name: string) => name.replace(/^(?:xhtml|svg|math):/, '');

function writeAttributes({ attributes }: XmlElement): string {
  let written = '';
  for (const [name, value] of attributes)
    if (/^[a-z][a-z\d:_.-]*$/.test(name) && !name.startsWith('xmlns')) written += ` ${name}="${escapeMarkup(value)}"`;
  return written;
}
