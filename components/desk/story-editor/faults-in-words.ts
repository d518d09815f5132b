import { partNames } from '#components/desk/story-editor/comparing/part-names.ts';

/** By the path of a fault, which may be that of any field. */
const fieldNames: Readonly<Record<string, string>> = partNames;

/** What a number behind a name counts. */
const counted: Readonly<Record<string, string>> = {
  bylines: 'name',
  body: 'block',
  pictures: 'picture',
  items: 'item',
  paragraphs: 'paragraph',
  rows: 'row',
};

const namesInside: Readonly<Record<string, string>> = { alt: 'alt text', href: 'address', originalUrl: 'the original' };
const unspoken: readonly string[] = ['picture', 'pictures', 'rows', 'items', 'paragraphs', 'text', 'lists'];

/**
 * What is wrong with the fields of a story: "Headline – at most 200 characters", "Body, block 4, row 2, column 1 – …".
 * @param faults messages by the path of the field, as the server sends them
 */
export function faultsInWords(faults: Readonly<Record<string, string>>): string {
  return Object.entries(faults)
    .map(([path, message]) => `${placeInWords(path.split('.'))} – ${message}`)
    .join('; ');
}

function placeInWords([field = '', ...path]: readonly string[]): string {
  const parts = path.map((part, index) => {
    const before = index === 0 ? field : (path[index - 1] ?? '');
    if (!/^\d+$/.test(part)) return unspoken.includes(part) ? '' : (namesInside[part] ?? part);
    // the cells of a row are numbered without a name between
    return `${counted[before] ?? 'column'} ${Number(part) + 1}`;
  });
  return [fieldNames[field] ?? field, ...parts].filter(Boolean).join(', ');
}
