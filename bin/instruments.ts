import { provideEnv } from '#lib/env.ts';
import { instruments } from '#testing/instruments/all.ts';
import { withDemoPaper } from '#testing/instruments/demo-paper.ts';
import type { Instrument } from '#testing/instruments/instrument.ts';
import { bring, canBring, type Tool } from '#testing/instruments/tools.ts';
import { buildForTests } from '#testing/portal/build-for-tests.ts';
import { runProgram, StartError, tell } from './steps.ts';

/**
 * `npm run instruments [name …]`: what nobody here wrote looks at the demo paper. As root on Debian it first brings
 * what is missing, after saying what; with `--as-is` (`npm test`) it uses what is there.
 */
await runProgram(async () => {
  const names = process.argv.slice(2).filter((argument) => argument !== '--as-is');
  const chosen = instruments.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length === 0)
    throw new StartError(`the instruments are: ${instruments.map(({ name }) => name).join(', ')}.`);
  if (!process.argv.includes('--as-is')) bringMissing(chosen);
  const ready = chosen.filter((instrument) => missing(instrument).length === 0);
  provideEnv(await buildForTests());
  const findings = await withDemoPaper(async (paper) => {
    let found = 0;
    for (const { name, look } of ready) {
      const { looked, findings } = await look(paper);
      tell(`  ${findings.length === 0 ? '✓' : '✗'} ${name}: ${looked}`);
      for (const finding of findings) tell(`      ${finding}`);
      found += findings.length;
    }
    return found;
  });
  const rest = ready.length < chosen.length ? ', `npm run instruments` brings the others' : '';
  tell(`instruments: ${ready.length} of ${chosen.length}${rest}`);
  return findings === 0 ? 0 : 1;
});
process.exit();

function missing({ needs }: Instrument): Tool[] {
  return needs.filter((tool) => !tool.isThere());
}

function bringMissing(chosen: readonly Instrument[]): void {
  const tools = [...new Map(chosen.flatMap(missing).map((tool) => [tool.name, tool])).values()];
  if (tools.length === 0) return;
  const names = tools.map(({ name, from }) => `${name} (${from})`).join(', ');
  if (!canBring()) {
    tell(`Not here, and only root on Debian can bring it: ${names}`);
    return;
  }
  tell(`Installing ${names} …`);
  bring(tools);
}
