import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifAbsent } from '#lib/absent.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { makePrint, type Print, recompress } from '#lib/press/print.ts';

/** Where in a build the paper's own script is. */
export const enhancementsFolder = 'paper';
const scriptName = /^enhance-[0-9a-f]{16}\.js$/;

/**
 * The paper's own script of a build, ready to be sent, by its address, which changes with what is in it: a browser asks
 * for it once. Empty for a build that has none.
 */
export async function readEnhancements(buildDir: string, siteUrl: string): Promise<Map<string, Print>> {
  const dir = join(buildDir, enhancementsFolder);
  const names = (await ifAbsent(readdir(dir), [])).filter((name) => scriptName.test(name));
  const prints = names.map(async (name) => {
    return [addressOf('script', { name }), await printScript(await readFile(join(dir, name)), siteUrl)] as const;
  });
  return new Map(await Promise.all(prints));
}

async function printScript(source: Buffer, siteUrl: string): Promise<Print> {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
    ...readerHeaders(siteUrl),
    'cache-control': 'public, max-age=31536000, immutable',
  };
  const print = await makePrint(200, headers, source);
  await recompress(print);
  return print;
}
