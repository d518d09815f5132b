import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { FormNames } from '#lib/press/forms/form-names.ts';
import { printPage } from '#lib/press/print-page.ts';
import { routeOf } from '#lib/press/routes.ts';

afterEach(() => vi.restoreAllMocks());

/** Prints what Next answers for a secret address. @returns what the log said meanwhile */
async function logOf(status: number, headers: Record<string, string>, body: string): Promise<string> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const url = '/share/never/a-secret-token/one-click';
  const route = routeOf(url);
  if (route.kind !== 'reader') throw new Error('it is a reader’s');
  const context = {
    siteUrl: 'https://news.example',
    formNames: new FormNames(new Map()),
    next: async (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(status, headers);
      response.end(body);
    },
  };
  await printPage(context, { method: 'GET', url, siteUrl: context.siteUrl, clientAddress: '' }, route);
  return log.mock.calls.flat().join('\n');
}

test('a page of another shape is told of without what is secret in its address', async () => {
  const log = await logOf(200, { 'content-type': 'text/html' }, '<html><script>');
  expect(log).toContain('press: /share/never GOES OUT WITH ITS RUNTIME');
  expect(log).not.toContain('a-secret-token');
});

test('a redirect has no shape to tell of', async () => {
  expect(await logOf(303, { location: '/share/never/a-secret-token' }, '')).toBe('');
});

test('nor has what Next writes under a redirect', async () => {
  expect(await logOf(308, { location: '/calgary', 'content-type': 'text/html' }, '/calgary')).toBe('');
  expect(await logOf(308, { location: '/calgary' }, '/calgary')).toBe('');
});
