import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import type { NextHandler } from '#lib/press/compose.ts';
import { FormNames } from '#lib/press/forms/form-names.ts';
import { ask } from '#testing/http/ask.ts';
import { formFields } from '#testing/http/form-fields.ts';
import { multipartOf, multipartType } from '#testing/http/multipart.ts';
import { openTestDoor, type TestDoor, testContext, testSite } from '#testing/press/test-door.ts';

/**
 * Two builds of the pages, in which the same actions have other ids. The forms that one of them printed are sent to the
 * other.
 */
const buildA = new FormNames(
  new Map([
    ['email-story', `60${'a'.repeat(40)}`],
    ['never-email-again', `40${'a'.repeat(40)}`],
  ]),
);
const buildB = new FormNames(
  new Map([
    ['email-story', `60${'b'.repeat(40)}`],
    ['never-email-again', `40${'b'.repeat(40)}`],
  ]),
);

const doors: TestDoor[] = [];
afterEach(() => Promise.all(doors.splice(0).map((door) => door.close())));

const urlOf = ({ port }: TestDoor) => `http://127.0.0.1:${port}`;

async function open(formNames: FormNames, next: NextHandler): Promise<TestDoor> {
  const door = await openTestDoor(await testContext({ formNames, next }));
  doors.push(door);
  return door;
}

/** The form fields that a page of build A carries. */
async function printed(fields: string, holds: string): Promise<Record<string, string>> {
  const door = await open(buildA, async (_request, response) => {
    const html = `<!DOCTYPE html><html><body><form encType="multipart/form-data" method="POST">${fields}</form></body></html>`;
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  const page = await ask(urlOf(door), '/share/status/abc');
  expect(page.status).toBe(200);
  return formFields(page.body, holds);
}

type Seen = { status: number; form: Record<string, FormDataEntryValue[]> | null; log: string };

/** Sends a body to build B. @returns what Next got to see of it there, as the parser that it uses reads it */
async function send(body: string | Buffer, contentType = multipartType, path = '/story/a-1'): Promise<Seen> {
  let form: Seen['form'] = null;
  const door = await open(buildB, async (request, response) => {
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const sent = await new Response(new Uint8Array(await buffer(request)), { headers }).formData();
    form = Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name)]));
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html></html>');
  });
  const headers = { origin: testSite, 'content-type': contentType };
  const { status } = await ask(urlOf(door), path, { method: 'POST', headers, body });
  return { status, form, log: door.log() };
}

const html = (value: unknown) => JSON.stringify(value).replaceAll('"', '&quot;');

/** As React writes a form of `useActionState`. */
const withState = [
  '<input type="hidden" name="$ACTION_REF_1"/>',
  `<input type="hidden" name="$ACTION_1:1" value="${html([{ status: 'idle' }])}"/>`,
  `<input type="hidden" name="$ACTION_1:0" value="${html({ id: buildA.idOf('email-story'), bound: '$@1' })}"/>`,
  '<input type="hidden" name="$ACTION_KEY" value="p/story/a&amp;b-1#email-story"/>',
  '<input name="sender"/>',
].join('');
const stateless = `<input type="hidden" name="$ACTION_ID_${buildA.idOf('never-email-again')}"/><input name="token"/>`;

const forB = {
  $ACTION_REF_1: [''],
  '$ACTION_1:0': [JSON.stringify({ id: buildB.idOf('email-story'), bound: '$@1' })],
  '$ACTION_1:1': ['[null]'],
  $ACTION_KEY: ['p/story/a&b-1#email-story'],
};

describe('a printed form', () => {
  test('carries names alone, and is understood by another build', async () => {
    const fields = await printed(withState, 'name="sender"');
    expect(fields).toEqual({ $form: 'email-story', '$form-state': 'p/story/a&b-1#email-story', sender: '' });
    const { status, form } = await send(multipartOf({ ...fields, sender: 'a@reader.example' }));
    expect(status).toBe(200);
    expect(form).toEqual({ ...forB, sender: ['a@reader.example'] });
  });

  test('whose action has no state does so too', async () => {
    const fields = await printed(stateless, 'name="token"');
    expect(fields).toEqual({ $form: 'never-email-again', token: '' });
    const { form } = await send(multipartOf({ ...fields, token: 'abc' }));
    expect(form).toEqual({ [`$ACTION_ID_${buildB.idOf('never-email-again')}`]: [''], token: ['abc'] });
  });

  test('is understood however a browser sends it', async () => {
    const sent = new URLSearchParams({ $form: 'never-email-again', token: 'é "b" \r\n c' });
    const { form } = await send(String(sent), 'application/x-www-form-urlencoded');
    expect(form).toEqual({ [`$ACTION_ID_${buildB.idOf('never-email-again')}`]: [''], token: ['é "b" \r\n c'] });
  });
});

describe('what is sent as nobody means well', () => {
  const part = (name: string, value: string, more = '') =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const own = part('$form', 'email-story');
  const react = (id: string | null) => part('$ACTION_REF_1', '') + part('$ACTION_1:0', html({ id, bound: '$@1' }));

  test.each([
    ['an unknown name', 409, part('$form', 'kill-story')],
    ['a name that every object has', 409, part('$form', 'constructor')],
    ['no name at all', 409, part('$form', '')],
    ['an id of this build', 409, react(buildB.idOf('email-story'))],
    ['an id of another build', 409, react(buildA.idOf('email-story'))],
    ['an id beside a name', 409, own + part(`$ACTION_ID_${buildB.idOf('never-email-again')}`, '')],
    ['arguments of its own beside a name', 409, own + part('$ACTION_1:1', '[{"status":"idle"}]')],
    ['its name twice', 400, own + own],
    ['two states', 400, own + part('$form-state', 'p/a') + part('$form-state', 'p/b')],
    ['a file for a name', 400, part('$form', 'email-story', '; filename="a"')],
    ['a file for a state', 400, own + part('$form-state', 'p/a', '; filename="a"')],
    ['a hundred fields more than a form has', 400, own + part('a', '').repeat(100)],
    ['a part without a name', 400, `${own}--x\r\nContent-Disposition: form-data\r\n\r\na\r\n`],
  ])('%s: %i, and Next never sees it', async (_name, status, parts) => {
    const sent = await send(`${parts}--x--\r\n`, 'multipart/form-data; boundary=x');
    expect(sent).toMatchObject({ status, form: null });
    expect(JSON.parse(sent.log)).toMatchObject({ status, why: expect.any(String) });
  });

  test.each([
    ['cut off', own.slice(0, -10), 'multipart/form-data; boundary=x'],
    ['without its boundary', `${own}--x--\r\n`, 'multipart/form-data'],
    ['empty', '', 'multipart/form-data; boundary=x'],
  ])('%s: 400, and Next never sees it', async (_name, body, contentType) => {
    expect(await send(body, contentType)).toMatchObject({ status: 400, form: null });
  });

  test.each([
    'a $form inside',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_a"\r\n\r\n',
    '\r\n------formdata-undici-012345678901\r\nContent-Disposition: form-data; name="$ACTION_ID_a"\r\n\r\n',
    '\r\n--between-the-fields\r\n',
    '"\u0000\u2028<&>%22%0d%0a',
  ])('a value stays a value: %j', async (value) => {
    const { form } = await send(multipartOf({ $form: 'never-email-again', token: value, 'a $form': '1' }));
    expect(form?.token).toEqual([value]);
    expect(Object.keys(form ?? {})).toHaveLength(3);
  });

  test('a field that is sent twice and a file arrive as they were sent', async () => {
    const sent = new FormData();
    sent.append('$form', 'never-email-again');
    sent.append('token', 'a');
    sent.append('token', 'b');
    sent.append('letter', new File([Buffer.from([0, 255, 13, 10])], 'a "b".bin', { type: 'image/png' }));
    const written = new Response(sent);
    const type = written.headers.get('content-type') ?? '';
    const { form } = await send(Buffer.from(await written.arrayBuffer()), type);
    expect(form?.token).toEqual(['a', 'b']);
    const [letter] = form?.letter ?? [];
    expect(letter).toMatchObject({ name: 'a "b".bin', size: 4, type: 'image/png' });
  });

  test('a form that calls no action gets to Next as it is', async () => {
    const body = multipartOf({ sender: 'a@reader.example' });
    expect(await send(body)).toMatchObject({ status: 200, form: { sender: ['a@reader.example'] } });
  });

  test('what a mail program posts by itself is not read', async () => {
    const body = 'List-Unsubscribe=One-Click&%24form=kill-story';
    const type = 'application/x-www-form-urlencoded';
    const { form } = await send(body, type, '/share/never/abc-1/one-click');
    expect(form).toEqual({ 'List-Unsubscribe': ['One-Click'], $form: ['kill-story'] });
  });
});
