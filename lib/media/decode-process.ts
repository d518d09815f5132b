/**
 * Reads one picture from standard input and writes one line of JSON (`DecodeReport`) and the new picture to standard
 * output. A process of its own, without the portal's environment, so that a decoder that hangs, eats memory or is
 * broken into harms no one. Started by `decode-apart.ts` only.
 */
import sharp from 'sharp';
import { decodePicture } from '#lib/media/decode.ts';
import type { DecodeReport } from '#lib/media/decode-apart.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
sharp.cache(false);
sharp.concurrency(1);

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);

try {
  const { bytes, ...decoded } = await decodePicture(Buffer.concat(chunks));
  report({ ok: true, ...decoded });
  process.stdout.write(bytes);
} catch (error) {
  if (!(error instanceof PictureRefusedError)) throw error;
  const { fault, message, userMessage } = error;
  report({ ok: false, fault, message, userMessage });
}

function report(result: DecodeReport): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
