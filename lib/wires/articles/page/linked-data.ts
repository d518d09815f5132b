import { elementsBelow, type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';

/** What a page says of its story to search engines (schema.org as JSON-LD); '' and [] where it says nothing. */
export type LinkedStory = { headline: string; deck: string; authors: string[]; published: string; language: string };

const maxLength = 500_000;
const storyTypes = /(?:Article|NewsArticle|BlogPosting|Reportage|Report|Review|LiveBlogPosting)$/;

export function findLinkedStory(root: ForeignElement): LinkedStory | null {
  for (const element of elementsBelow(root)) {
    if (element.name !== 'script' || !/^application\/ld\+json\b/i.test(element.attribute('type').trim())) continue;
    const node = findStory(parseJson(textBelow(element)), 0);
    if (node) return toStory(node);
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return text.length <= maxLength ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a graph the node that is a story. */
function findStory(value: unknown, depth: number): Node | null {
  if (depth > 6) return null;
  const nodes: unknown[] = Array.isArray(value) ? value.slice(0, 100) : [];
  for (const each of nodes) {
    const found = findStory(each, depth + 1);
    if (found) return found;
  }
  if (!isNode(value)) return null;
  if (textsIn(value['@type']).some((type) => storyTypes.test(type))) return value;
  return findStory(value['@graph'] ?? value.mainEntity ?? null, depth + 1);
}

function toStory(node: Node): LinkedStory {
  const [headline = ''] = textsIn(node.headline ?? node.name);
  const [deck = ''] = textsIn(node.alternativeHeadline);
  const [published = ''] = textsIn(node.datePublished ?? node.dateCreated);
  const [language = ''] = textsIn(node.inLanguage);
  return { headline, deck, authors: namesIn(node.author ?? node.creator), published, language };
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string').slice(0, 50);

function namesIn(value: unknown): string[] {
  const people: unknown[] = Array.isArray(value) ? value : [value];
  return people.slice(0, 50).flatMap((person) => (isNode(person) ? textsIn(person.name) : textsIn(person)));
}
