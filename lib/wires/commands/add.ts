import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { type AddedFeed, type AddValues, addOptions, toWireInput } from '#lib/wires/commands/add-options.ts';
import { toOfficeInput } from '#lib/wires/commands/office-options.ts';
import { printFound } from '#lib/wires/commands/preview.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { findPreset } from '#lib/wires/presets.ts';
import { previewWire } from '#lib/wires/preview-wire.ts';
import { getWire } from '#lib/wires/queries.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import type { Wire, WireInput } from '#lib/wires/types.ts';

/** Adds a wire: a preset, a feed, the only feed that a page names, or a press office. */
export async function runAdd(args: string[], tools: CommandTools): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: addOptions, allowPositionals: true });
  const [url, ...more] = positionals;
  if (values.mail) return addOffice(values, values.mail, positionals, tools);
  if (more.length > 0 || (url === undefined) === (values.preset === undefined)) {
    tools.complain('Name either one address or, with --preset, one of "wire presets".');
    return 2;
  }
  return tools.withDatabase(async (db) => {
    const feed = url === undefined ? null : await findFeed(db, url, values, tools);
    if (url !== undefined && feed === null) return 1;
    const wire = await addWire(db, values, feed, tools.now());
    tools.print(addedWords(wire));
    return 0;
  });
}

async function addOffice(values: AddValues, senders: string[], more: string[], tools: CommandTools): Promise<number> {
  if (more.length > 0) {
    tools.complain('A press office has no address on the web: name its senders with --mail.');
    return 2;
  }
  return tools.withDatabase(async (db) => {
    const input = await toOfficeInput(db, values, senders);
    tools.print(addedWords(await saveAndPause(db, input, values.paused, tools.now())));
    return 0;
  });
}

/** @returns null where the operator has to choose, which is said */
async function findFeed(db: Db, url: string, values: AddValues, tools: CommandTools): Promise<AddedFeed | null> {
  const timeZone = values.zone === undefined ? {} : { timeZone: values.zone };
  const preview = await previewWire(db, system, { url, ...timeZone }, tools.now());
  switch (preview.kind) {
    case 'failed':
      tools.complain(preview.userMessage);
      return null;
    case 'feed':
      return { feedUrl: url, homepage: preview.link ?? '', language: preview.language };
    case 'page': {
      const [only, ...others] = preview.found;
      printFound(preview.found, tools.print);
      if (only && others.length === 0) return { feedUrl: only.url, homepage: url, language: null };
      tools.complain('Choose one of them: wire add <its address> …');
      return null;
    }
  }
}

async function addWire(db: Db, values: AddValues, feed: AddedFeed | null, now: Date): Promise<Wire> {
  const preset = values.preset === undefined ? null : findPreset(values.preset);
  if (values.preset !== undefined && preset === null) {
    const words = `There is no preset ${values.preset}. "wire presets" lists them.`;
    throw new InvalidError(`no preset ${values.preset}`, words);
  }
  return saveAndPause(db, await toWireInput(db, values, { feed, preset }), values.paused, now);
}

function saveAndPause(db: Db, input: WireInput, paused: boolean | undefined, now: Date): Promise<Wire> {
  return db.transaction(async (tx) => {
    const added = await saveWire(tx, system, input, now);
    // in one transaction, so that it is never asked
    if (paused) await pauseWire(tx, system, { ...added, isPaused: true }, now);
    return getWire(tx, system, added.id);
  });
}

function addedWords(wire: Wire): string {
  return wire.kind === 'mail' ? officeWords(wire) : feedWords(wire);
}

function officeWords({ slug, senders, pausedAt }: Wire): string {
  const comes = pausedAt ? `It is paused until "wire resume ${slug}".` : 'What they send from now on is looked at.';
  return `${slug}: verified mail of ${senders.join(', ')} goes to the News Releases inbox. ${comes}`;
}

function feedWords({ slug, rights, destination, pausedAt }: Wire): string {
  const shows = rights === 'full' ? 'the full text' : 'headline, summary and a link';
  const goes = destination === 'publish' ? 'Its stories are published by themselves' : 'Its items wait in the inbox';
  const asked = pausedAt ? `It is paused until "wire resume ${slug}".` : 'The worker asks it now.';
  return `${slug}: readers get ${shows}. ${goes}. ${asked}`;
}
