import { basename } from 'node:path';
import type { Instrument } from './instrument.ts';
import { runTool } from './run-tool.ts';
import { debian } from './tools.ts';

/** Points a mail of ours may get; from 5 on, mail servers call it spam. */
const maxPoints = 0.5;

/** Each mail that readers get, as a mail server's filter judges it without asking anybody else. */
export const spam: Instrument = {
  name: 'SpamAssassin',
  needs: [debian('spamassassin')],
  look: async ({ mails }) => {
    const findings: string[] = [];
    const points: number[] = [];
    for (const mail of mails) {
      const { stdout } = await runTool('spamassassin', ['-L', '-t'], mail);
      const scored = Number(/^X-Spam-Status: .*?score=(-?[\d.]+)/m.exec(stdout)?.[1] ?? Number.NaN);
      const tests = /tests=([\s\S]*?)\s+autolearn/.exec(stdout)?.[1]?.replace(/\s+/g, '') ?? '';
      points.push(scored);
      if (!(scored <= maxPoints)) findings.push(`${basename(mail)}: ${scored} points (${tests})`);
    }
    return { looked: `${mails.length} mails, at most ${Math.max(...points)} points`, findings };
  },
};
