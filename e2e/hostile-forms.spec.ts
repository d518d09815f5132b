import { expect, test } from '@playwright/test';
import { type Answer, type Asked, ask } from '#testing/http/ask.ts';
import { brokenMultipart, multipartOf, multipartType } from '#testing/http/multipart.ts';
import { type OwnPaper, startOwnPaper } from '#testing/portal/own-paper.ts';
import { expectAnswered, type Fields, fillForm, foundPlace, type Place, readerForms, stored } from './reader-forms.ts';

/**
 * Every form of the paper that stores or leads somewhere, sent as nobody means well by: a page of the paper each time,
 * in words, and nothing stored. Then as it stands there, and it does what it is for.
 */
const from = (origin: string | undefined, fields: Fields): Asked => ({
  headers: { 'content-type': multipartType, ...(origin === undefined ? {} : { origin }) },
  body: multipartOf(fields),
});
const own = (body: string, contentType = multipartType): Asked => ({
  headers: { 'content-type': contentType, origin: paper.copies[0].url },
  body,
});

const attempts: readonly { name: string; status: number; sent: (fields: Fields) => Asked }[] = [
  { name: 'from another site', status: 403, sent: (fields) => from('https://evil.example', fields) },
  { name: 'from a page without an origin', status: 403, sent: (fields) => from('null', fields) },
  { name: 'with no word of where it is from', status: 403, sent: (fields) => from(undefined, fields) },
  { name: 'with the id of another build', status: 409, sent: (fields) => own(multipartOf(withId(fields))) },
  { name: 'with a name that no form has', status: 409, sent: (fields) => own(multipartOf(withOtherName(fields))) },
  { name: 'cut off', status: 400, sent: () => own(brokenMultipart) },
  { name: 'without its boundary', status: 400, sent: (fields) => own(multipartOf(fields), 'multipart/form-data') },
  { name: 'as JSON', status: 415, sent: (fields) => own(JSON.stringify(fields), 'application/json') },
  {
    name: 'of 2 MB',
    status: 413,
    sent: (fields) => own(multipartOf({ ...fields, more: 'x'.repeat(2 * 1024 * 1024) })),
  },
  {
    name: 'by a method that pages do not have',
    status: 405,
    sent: (fields) => ({ ...own(multipartOf(fields)), method: 'PUT' }),
  },
];

test.describe.configure({ mode: 'serial', timeout: 60_000 });

let paper: OwnPaper;
let place: Place;

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  paper = await startOwnPaper({ POSTAL_ADDRESS: '1 Example Street, Calgary' });
  place = await foundPlace(paper);
});
test.afterAll(() => paper?.close());

for (const form of readerForms) {
  test(`${form.name}: sent as nobody means well by it gets a page in words, and nothing is stored`, async () => {
    const [{ url }] = paper.copies;
    const path = await form.page(place);
    const fields = await fillForm(url, path, form);
    const before = await stored(paper);
    for (const { name, status, sent } of attempts) {
      const answer = await ask(url, path, { method: 'POST', ...sent(fields) });
      expect(answer.status, name).toBe(status);
      expectPage(answer, name);
      expect(answer.headers['cache-control'], name).toBe('private, no-store');
      expect(answer.headers['set-cookie'], name).toBeUndefined();
    }
    expect(await stored(paper)).toEqual(before);
    await expectAnswered(place, url, path, fields, form);
  });
}

/** A page of the paper: its frame, a heading and some words. */
function expectPage({ body, headers }: Answer, name: string): void {
  expect(headers['content-type'], name).toBe('text/html; charset=utf-8');
  expect(body, name).toContain('Action News');
  expect(/<h1[^>]*>([^<]+)<\/h1>/.exec(body)?.[1], name).toMatch(/\w{4}/);
  expect(/<main[ >].*<p[^>]*>([^<]+)<\/p>/s.exec(body)?.[1], name).toMatch(/\w{4}/);
}

/** As from a page that was printed before forms had names, by another build: with the id that React knows an action by. */
function withId({ $form: _, ...fields }: Fields): Fields {
  return { [`$ACTION_ID_${'f'.repeat(42)}`]: '', ...fields };
}

function withOtherName(fields: Fields): Fields {
  expect(fields.$form).toMatch(/^[a-z]+(-[a-z]+)+$/);
  return { ...fields, $form: 'open-the-safe' };
}
