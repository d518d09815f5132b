import type { ChildProcess } from 'node:child_process';
import { stop } from '#bench/servers.ts';
import { measureAnswers } from './answers.ts';
import { measureBursts } from './bursts.ts';
import { measureCrashes } from './crashes.ts';
import { measureHostile } from './hostile.ts';
import { measureOutage } from './outage.ts';
import { newPaper } from './paper.ts';
import { measurePostfix } from './postfix-mails.ts';
import { measureScanners } from './scanners.ts';
import { judgeOf } from './signature.ts';

type Part = (variables: Record<string, string>, children: ChildProcess[]) => Promise<void>;

/**
 * "Email this story to a Friend!" under fire: crashes, an outage, hostile input, prying, scanners, bursts, and through
 * a real Postfix.
 * @param variables of the processes: DATABASE_URL (whose server gets databases of ours), DATA_DIR, NODE_ENV
 */
export async function benchMail(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const paper = await newPaper(variables, children);
  // makes the key, so that from here on mails are signed
  await judgeOf(paper);
  // the last withdraws the story that the others email
  const parts: Part[] = [
    measureCrashes,
    measureOutage,
    measureHostile,
    measureAnswers,
    measureScanners,
    measureBursts,
    measurePostfix,
  ];
  for (const measure of parts) {
    await measure(paper, children);
    await Promise.all(children.splice(0).map(stop));
  }
}
