import { SaxesParser } from 'saxes';

export type XmlElement = {
  /** With its usual prefix, as it was written. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text of the element itself, without that of elements within. */
  text: string;
};

/** @throws where the document is not well-formed, or uses a prefix that nothing declares */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const element: XmlElement = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const read = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.write(xml).close();
  const [top] = root.children;
  if (!top) throw new Error('an empty document');
  return top;
}

export const childrenOf = (element: XmlElement, name: string) =>
  element.children.filter((child) => child.name === name);

/** The text of the first child of that name, or undefined. */
export const textOf = (element: XmlElement, name: string) => childrenOf(element, name)[0]?.text.trim();
