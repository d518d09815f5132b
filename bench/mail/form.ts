import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { fetchText } from '#bench/ask.ts';

/** A form as a browser without scripts has it: where it is sent, and its fields with what is in them. */
export type Form = { url: string; fields: Readonly<Record<string, string>> };

/** `location` and `body` as they came. */
export type FormAnswer = { status: number; headers: IncomingHttpHeaders; body: string; ms: number };

/** Reads the form of a page that holds `field`. */
export async function readForm(url: string, field: string): Promise<Form> {
  const html = await fetchText(url);
  const form = html.split('<form').find((part) => part.split('</form>')[0]?.includes(`name="${field}"`));
  if (!form) throw new Error(`${new URL(url).pathname} has no form with ${field}`);
  const inputs = form.split('</form>')[0]?.match(/<input[^>]*>/g) ?? [];
  const named = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value') ?? ''] as const);
  return { url, fields: Object.fromEntries(named.filter(([name]) => name !== null)) };
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&') ?? null;
}

const boundary = '----benchmark-form-boundary';
const agent = new Agent({ keepAlive: true });

/** Sends a form, and waits for the whole answer. */
export function sendForm(
  form: Form,
  values: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<FormAnswer> {
  const body = multipartOf({ ...form.fields, ...values });
  const type = `multipart/form-data; boundary=${boundary}`;
  const own = { origin: new URL(form.url).origin, 'content-type': type, 'content-length': Buffer.byteLength(body) };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    request(form.url, { agent, method: 'POST', headers: { ...own, ...headers } }, (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      text(response).then(
        (answer) => resolve({ status, headers: answered, body: answer, ms: performance.now() - begun }),
        reject,
      );
    })
      .on('error', reject)
      .end(body);
  });
}

function multipartOf(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** The first story of the demo, and its form. */
export async function readShareForm(origin: string): Promise<Form> {
  const path = /href="(\/story\/[^"]+)"/.exec(await fetchText(`${origin}/calgary`))?.[1] ?? '/';
  return readForm(origin + path, 'recipient');
}

/** An IPv4 network of its own for each number, as the proxy in front would say it. */
export function fromNetwork(number: number): { 'x-forwarded-for': string } {
  return { 'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}` };
}
