import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { z } from 'zod';
import type { DemoPaper } from './demo-paper.ts';
import { deskPages } from './desk-pages.ts';
import type { Instrument } from './instrument.ts';
import { runTool } from './run-tool.ts';
import { debian, npmFile } from './tools.ts';

/**
 * What is meant so: React closes void elements, mail programs know properties that no standard has, and the section a
 * wide table is moved in has the table's caption for a name.
 */
const meantSo =
  /^(Trailing slash on void elements|Section lacks heading|CSS: “(mso-[a-z-]+|supported-color-schemes)”: Property “.*” doesn't exist)/;

/** Its package's install script would download a Java, so it is no dependency. */
const checker = npmFile('vnu-jar@26.9.27', 'vnu-jar', 'build', 'dist', 'vnu.jar');

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** Each readers' page, each page of the desk and each mail, by the checker that validator.w3.org runs. */
export const nuChecker: Instrument = {
  name: 'Nu checker',
  needs: [debian('java', 'default-jre-headless'), checker],
  look: async (paper) => {
    const dir = join(paper.dir, 'html');
    await mkdir(dir);
    const files = new Map<string, string>();
    for (const { name, html } of await listHtml(paper)) {
      const path = join(dir, `${files.size}.html`);
      files.set(path, name);
      await writeFile(path, html);
    }
    const { stderr } = await runTool('java', ['-jar', checker.path, '--format', 'json', '--exit-zero-always', dir]);
    const { messages } = report.parse(JSON.parse(stderr));
    const findings = messages
      .filter(({ message }) => !meantSo.test(message))
      .map(({ url, lastLine, message, extract }) => {
        const name = files.get(decodeURI((url ?? '').replace(/^file:/, ''))) ?? url;
        return `${name}, line ${lastLine}: ${message} ${(extract ?? '').replace(/\s+/g, ' ')}`;
      });
    return { looked: `${files.size} pages and mails`, findings };
  },
};

async function listHtml(paper: DemoPaper): Promise<{ name: string; html: string }[]> {
  const pages = [];
  for (const { name, url } of paper.pages) pages.push({ name, html: await (await paper.request.get(url)).text() });
  for (const [index, path] of paper.mails.entries()) {
    const { html } = await simpleParser(await readFile(path));
    if (html) pages.push({ name: `mail ${index + 1}`, html });
  }
  const desk = await deskPages(paper, async (tab) => {
    const answer = await tab.request.get(tab.url());
    return answer.text();
  });
  return [...pages, ...desk.map(({ name, result }) => ({ name, html: result }))];
}
