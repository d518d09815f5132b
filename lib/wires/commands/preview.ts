import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { system } from '#lib/staff/permissions.ts';
import type { PreviewedItem, WirePreview } from '#lib/wires/preview-types.ts';
import { previewWire } from '#lib/wires/preview-wire.ts';
import type { Routing } from '#lib/wires/types.ts';

const maxPrinted = 5;

/** Prints what is at an address, and stores nothing. */
export async function runPreview(args: string[], tools: CommandTools): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { zone: { type: 'string' } }, allowPositionals: true });
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0) {
    tools.complain('Name one address.');
    return 2;
  }
  const timeZone = values.zone === undefined ? {} : { timeZone: values.zone };
  const preview = await tools.withDatabase((db) => previewWire(db, system, { url, ...timeZone }, tools.now()));
  return printPreview(preview, tools);
}

function printPreview(preview: WirePreview, tools: CommandTools): number {
  if (preview.kind === 'failed') {
    tools.complain(preview.userMessage);
    return 1;
  }
  if (preview.kind === 'page') {
    printFound(preview.found, tools.print);
    return 0;
  }
  const { title, itemCount, isCut, copyright, items } = preview;
  const count = itemCount === 1 ? '1 item' : `${itemCount} items`;
  tools.print(`${title || 'A feed without a title'}: ${count}.${isCut ? ' It ends in the middle.' : ''}`);
  if (copyright) tools.print(`Its rights: ${copyright}`);
  for (const item of items.slice(0, maxPrinted)) printItem(item, tools);
  return 0;
}

/** The feeds that a page names. */
export function printFound(found: readonly { url: string; title: string }[], print: (line: string) => void): void {
  print('This is a page. It names these feeds:');
  for (const { url, title } of found) print(`  ${url}  ${title}`.trimEnd());
}

function printItem(item: PreviewedItem, { print }: CommandTools): void {
  print(item.headline);
  if (item.link) print(`  ${item.link}`);
  const pictures = item.pictureCount === 1 ? '1 picture' : `${item.pictureCount} pictures`;
  print(`  ${item.publishedAt?.toISOString() ?? 'no date'}, ${pictures}, ${inWords(item.routing)}`);
  if (item.summary) print(`  ${item.summary}`);
}

/** What the rules would do, by their places from 1. */
function inWords({ held, destination }: Routing): string {
  if (held.length === 0) return 'no rule holds';
  const which = `${held.length === 1 ? 'rule' : 'rules'} ${held.map((place) => place + 1).join(', ')}`;
  return destination ? `${which}: ${destination}` : which;
}
