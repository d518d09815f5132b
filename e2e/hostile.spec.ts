import { request as httpRequest } from 'node:http';
import type { APIRequestContext } from '@playwright/test';
import { formFields } from '#testing/http/form-fields.ts';
import { brokenMultipart, multipartOf, multipartType } from '#testing/http/multipart.ts';
import { leadStory } from '#testing/portal/reader-pages.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { allMail, expect, recipients, test, unique } from './journey.ts';

/** Input nobody means well by: a clear page each time, never a bare 500, nothing half-written left. */
type Form = { path: string; fields: Record<string, string> };

test('oversized fields, SQL and HTML in every field come back with a message', async ({ request }) => {
  const nasty = [
    'x'.repeat(20_000),
    `'; drop table stories; --`,
    `"><script>alert(1)</script>@evil.example`,
    `a@b.example\r\nBcc: victim@reader.example`,
    `victim@reader.example, other@reader.example`,
    '\u0000nul@reader.example',
    '🎭'.repeat(300),
  ];
  const form = await shareForm(request);
  for (const value of nasty) {
    const answer = await send(request, form, { ...form.fields, ...addresses(value, value) });
    expect(answer.status(), value.slice(0, 30)).toBe(200);
    const html = await answer.text();
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('<script>alert(1)');
  }
  const victims = (await allMail()).flatMap(recipients).filter((address) => /victim|other@|evil/.test(address));
  expect(victims).toEqual([]);
});

test('a form of the desk that cannot be used gets a page too', async () => {
  const attempts: [string, number, Promise<Answer>][] = [
    ['of no action', 400, raw('/desk/sign-in', multipartOf({ $ACTION_KEY: 'k', x: 'y' }), multipartType)],
    ['broken multipart', 400, raw('/desk/sign-in', brokenMultipart, multipartType)],
    ['2 MB', 413, raw('/desk/sign-in', multipartOf({ x: 'x'.repeat(2 * 1024 * 1024) }), multipartType)],
  ];
  for (const [name, expected, attempt] of attempts) {
    const { status, body } = await attempt;
    expect(status, name).toBe(expected);
    expect(body, name).toContain('<h1');
  }
});

test('a story nobody has is told apart from an error', async ({ request }) => {
  const form = await shareForm(request);
  const friend = `${unique('friend')}@reader.example`;
  const fields = { ...form.fields, ...addresses(friend, friend) };
  for (const [name, value] of Object.entries(fields)) if (/^\d+$/.test(value)) fields[name] = '2147483647';
  const answer = await send(request, form, fields);
  expect(answer.status()).toBeLessThan(500);
  expect(await answer.text()).toContain('<h1');
});

test('uploads that are not pictures, or far too large, are refused in words', async ({ page }) => {
  await signIn(page, 'reporter');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const [name, body] of [
    ['an SVG that says PNG', Buffer.from(svg)],
    ['a PNG head and nothing behind it', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ] as const) {
    const { status, body: words } = await raw('/desk/media', body, 'image/png', 'POST', { cookie });
    expect(status, name).toBeGreaterThanOrEqual(400);
    expect(status, name).toBeLessThan(500);
    expect(JSON.parse(words).message, name).toMatch(/\w{4}/);
  }
  const huge = await upload100Megabytes({ cookie });
  expect(huge.status).toBe(413);
  expect((await raw('/desk/media', Buffer.from('x'), 'image/png')).status).toBe(401);
});

function addresses(sender: string, friend: string): Record<string, string> {
  return { [fieldNames.sender]: sender, [fieldNames.friend]: friend };
}

const fieldNames = { sender: 'sender', friend: 'recipient' };

/** The form at the foot of a story, with whatever hidden fields the framework put in it. */
async function shareForm(request: APIRequestContext): Promise<Form> {
  const path = await leadStory(request);
  return { path, fields: formFields(await (await request.get(path)).text(), 'Friend Email Address') };
}

function send(request: APIRequestContext, form: Form, fields: Record<string, string>) {
  return request.post(form.path, { multipart: fields, maxRedirects: 0, headers: { origin: running().url } });
}

type Answer = { status: number; body: string };

/** A request no browser would make. */
function raw(
  path: string,
  body: string | Buffer,
  contentType: string,
  method = 'POST',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { url } = running();
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      new URL(path, url),
      {
        method,
        headers: { origin: url, 'content-type': contentType, 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    // a refusal may come before all of a large body has been sent
    request.on('error', reject);
    request.end(body);
  });
}

function upload100Megabytes(headers: Record<string, string>): Promise<{ status: number }> {
  const { url } = running();
  return new Promise((resolve, reject) => {
    let status = 0;
    const request = httpRequest(
      new URL('/desk/media', url),
      {
        method: 'POST',
        headers: { origin: url, 'content-type': 'image/jpeg', 'transfer-encoding': 'chunked', ...headers },
      },
      (response) => {
        status = response.statusCode ?? 0;
        response.resume();
        resolve({ status });
        request.destroy();
      },
    );
    request.on('error', (error) => (status ? resolve({ status }) : reject(error)));
    const chunk = Buffer.alloc(1024 * 1024, 0xff);
    let sent = 0;
    const push = () => {
      while (sent < 100 && !request.destroyed) {
        sent += 1;
        if (!request.write(chunk)) return void request.once('drain', push);
      }
      request.end();
    };
    push();
  });
}
