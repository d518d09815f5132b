import { type FormNames, hiddenFields, reactPrefix } from '#lib/press/forms/form-names.ts';
import { RefusedError } from '#lib/press/print-page.ts';

/** A form's body and what describes it. */
export type SentForm = { contentType: string; body: Buffer<ArrayBuffer> };

/** Readers' forms have a handful. Thousands of empty ones would take seconds to write. */
const maxFields = 100;

/**
 * Turns the name that a form carries into what React reads of this build's action, and leaves the rest as it was sent.
 * The body is taken apart by the parser that Next uses and put together anew, so a name inside a value stays a value.
 * A form that calls no action is handed on as it is. What React's decoder reads is written here alone: a form that
 * brings such fields along was printed before they had names, or by nobody.
 * @throws {RefusedError} 400 when it cannot be read, 409 when it is of another build or its name is unknown
 */
export async function restoreForm(sent: SentForm, names: FormNames): Promise<SentForm> {
  const form = await parse(sent);
  const fields = [...form.keys()];
  if (fields.some((field) => field.startsWith(reactPrefix))) {
    throw new RefusedError(409, 'a form that carries the id of an action');
  }
  const name = only(form, hiddenFields.name);
  if (name === null) return sent;
  if (fields.length > maxFields) throw new RefusedError(400, `a form of ${fields.length} fields`);
  const state = only(form, hiddenFields.state);
  const id = names.idOf(name);
  if (id === null) throw new RefusedError(409, `no form is called ${JSON.stringify(name.slice(0, 60))}`);
  form.delete(hiddenFields.name);
  form.delete(hiddenFields.state);
  for (const [field, value] of actionFields(id, state)) form.append(field, value);
  return write(form);
}

/** What React would have printed: `decodeAction` and `decodeFormState` of react-server-dom read it. */
function actionFields(id: string, state: string | null): [name: string, value: string][] {
  if (state === null) return [[`$ACTION_ID_${id}`, '']];
  return [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
    // the state before, which is not printed
    ['$ACTION_1:1', '[null]'],
    ['$ACTION_KEY', state],
  ];
}

/** @throws {RefusedError} when it is sent twice, or as a file */
function only(form: FormData, field: string): string | null {
  const [value = null, ...others] = form.getAll(field);
  if (others.length > 0 || (value !== null && typeof value !== 'string')) {
    throw new RefusedError(400, `a form with ${field} twice, or a file for it`);
  }
  return value;
}

async function parse({ contentType, body }: SentForm): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    throw new RefusedError(400, error instanceof Error ? error.message : String(error));
  }
}

async function write(form: FormData): Promise<SentForm> {
  const written = new Response(form);
  const contentType = written.headers.get('content-type') ?? '';
  return { contentType, body: Buffer.from(await written.arrayBuffer()) };
}
