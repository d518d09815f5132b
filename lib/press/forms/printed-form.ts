import type { SAXParser } from 'parse5-sax-parser';
import { z } from 'zod';
import { type FormNames, hiddenFields, reactPrefix } from '#lib/press/forms/form-names.ts';
import { UnknownShapeError } from '#lib/press/unknown-shape-error.ts';

/** React's hidden fields of one form, by name, and where in the page they stand together. */
export type PrintedForm = { fields: Map<string, string>; from: number; to: number };

/** What React writes of an action that has arguments bound to it: its id, and in which field those are. */
const referenceSchema = z.strictObject({ id: z.string(), bound: z.literal('$@1') });

/** @returns the forms of a page that call actions, which are there when `parser` has read it */
export function findForms(parser: SAXParser): PrintedForm[] {
  const forms: PrintedForm[] = [];
  let open: PrintedForm | null = null;
  parser.on('startTag', ({ tagName, attrs, sourceCodeLocation: place }) => {
    const attribute = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value ?? '';
    const name = attribute('name');
    if (!place || !name.startsWith(reactPrefix)) {
      open = null;
      return;
    }
    if (open === null || open.to !== place.startOffset) {
      open = { fields: new Map(), from: place.startOffset, to: place.endOffset };
      forms.push(open);
    }
    open.to = place.endOffset;
    open.fields.set(tagName === 'input' ? name : `${tagName} ${name}`, attribute('value'));
  });
  return forms;
}

/**
 * The hidden fields that stand in a printed form, as HTML, in place of React's. Arguments that are bound to an action
 * are not printed: they would be sealed with the key of the process that printed the page, or belong to its build. The
 * one that is expected is the state of `useActionState`, which an action of a reader's form does without.
 * @param fields React's, by name (`encodeFormAction` of react-server-dom)
 * @throws {UnknownShapeError} when they are anything else, or the action has no name
 */
export function printFields(fields: ReadonlyMap<string, string>, names: FormNames): string {
  const { id, state } = actionOf(fields);
  const name = names.nameOf(id);
  if (name === null) throw new UnknownShapeError('a form whose action has no name');
  return hidden(hiddenFields.name, name) + (state === null ? '' : hidden(hiddenFields.state, state));
}

function actionOf(fields: ReadonlyMap<string, string>): { id: string; state: string | null } {
  for (const name of fields.keys()) {
    const [, kind, rest] = /^\$ACTION_(ID|REF)_(.*)$/.exec(name) ?? [];
    if (kind === 'ID' && rest && fields.size === 1) return { id: rest, state: null };
    if (kind !== 'REF') continue;
    const reference = referenceSchema.safeParse(parsed(fields.get(`$ACTION_${rest}:0`)));
    const bound = z
      .array(z.unknown())
      .length(1)
      .safeParse(parsed(fields.get(`$ACTION_${rest}:1`)));
    const state = fields.get('$ACTION_KEY');
    // an address; without one it is a hash of the components around the form, and the next build may move those
    if (reference.success && bound.success && state?.startsWith('p')) return { id: reference.data.id, state };
  }
  throw new UnknownShapeError(`a form with ${[...fields.keys()].join(', ')}`);
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escaped(value)}"/>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
