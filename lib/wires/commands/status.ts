import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { system } from '#lib/staff/permissions.ts';
import { listWireStatus } from '#lib/wires/health/list-wire-status.ts';
import type { WireStatus } from '#lib/wires/types.ts';

/** Says how each wire is doing. The exit code is 1 when one fails or is idle. */
export async function runStatus(args: string[], tools: CommandTools): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  const all = await tools.withDatabase((db) => listWireStatus(db, system, tools.now()));
  if (values.json) tools.print(JSON.stringify(all.map(toJson)));
  else for (const status of all) tools.print(toLine(status));
  if (all.length === 0 && !values.json) tools.print('There is no wire.');
  return all.some(({ isWrong }) => isWrong) ? 1 : 0;
}

function toLine({ wire, standing, words, days }: WireStatus): string {
  const [today] = days;
  const news = `${today?.items ?? 0} new and ${(today?.versions ?? 0) - (today?.items ?? 0)} changed today.`;
  return [wire.slug, standing, `${words.join(' ')} ${news}`].join('  ');
}

/** For programs: these names stay. */
function toJson({ wire, poll, standing, isWrong, words, days }: WireStatus) {
  return {
    slug: wire.slug,
    name: wire.name,
    kind: wire.kind,
    feedUrl: wire.feedUrl,
    senders: wire.senders,
    standing,
    isWrong,
    words,
    lastAnswerAt: poll.answeredAt,
    lastStoryAt: poll.storedAt,
    nextCheckAt: wire.pausedAt || wire.kind === 'mail' ? null : poll.dueAt,
    failures: poll.failures,
    movedTo: poll.movedTo,
    isCut: poll.isCut,
    itemCount: poll.itemCount,
    days,
  };
}
