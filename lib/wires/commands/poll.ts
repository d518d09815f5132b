import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { PortalError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { getNamedWire, readNamedFile } from '#lib/wires/commands/named-things.ts';
import type { Polled } from '#lib/wires/ingest/poll-taken-wire.ts';
import { ingestBytes, pollWire } from '#lib/wires/ingest/poll-wires.ts';
import { listWires } from '#lib/wires/queries.ts';
import type { Wire } from '#lib/wires/types.ts';

/** As much as is fetched of a feed. */
const maxFileBytes = 15_000_000;
const text = { type: 'string' } as const;

/**
 * Asks wires now, one after another: all that are not paused, or one; or takes in a document as if it had come over it.
 * The exit code is 1 when one of them failed.
 */
export async function runPoll(args: string[], tools: CommandTools): Promise<number> {
  const { values } = parseArgs({ args, options: { wire: text, file: text } });
  const { wire: slug, file } = values;
  if (file !== undefined && slug === undefined) {
    tools.complain('Say with --wire which wire the document came over.');
    return 2;
  }
  const bytes = file === undefined ? null : await readNamedFile(file, maxFileBytes, tools);
  return tools.withDatabase(async (db) => {
    let code = 0;
    for (const wire of await listAsked(db, slug)) {
      const polled = await refusalInWords(() =>
        bytes === null ? pollWire(db, wire.id, tools.now) : ingestBytes(db, wire.id, bytes, tools.now),
      );
      const isBad = polled.kind === 'failed' || polled.kind === 'lost';
      (isBad ? tools.complain : tools.print)(`${wire.slug}: ${inWords(polled)}`);
      if (isBad) code = 1;
    }
    return code;
  });
}

async function listAsked(db: Db, slug: string | undefined): Promise<Wire[]> {
  if (slug !== undefined) return [await getNamedWire(db, slug)];
  return (await listWires(db, system)).filter(({ kind, pausedAt }) => kind === 'feed' && pausedAt === null);
}

/** One that is being asked already keeps none of the others from being asked. */
async function refusalInWords(poll: () => Promise<Polled>): Promise<Polled> {
  try {
    return await poll();
  } catch (error) {
    if (error instanceof PortalError) return { kind: 'failed', userMessage: error.userMessage };
    throw error;
  }
}

function inWords(polled: Polled): string {
  switch (polled.kind) {
    case 'stored': {
      const { added, changed, withdrawn, isStale } = polled;
      const counts = `${added} new, ${changed} changed, ${withdrawn} withdrawn`;
      return isStale ? `${counts}; it is an older copy than one that came before.` : `${counts}.`;
    }
    case 'unchanged':
      return 'nothing new.';
    case 'later':
      return `its server wants to be left alone until ${polled.retryAt.toISOString()}.`;
    case 'failed':
      return polled.userMessage;
    case 'lost':
      return 'it was changed, or asked by somebody else, meanwhile. Try again.';
  }
}
