import type { Page } from '@playwright/test';
import { projectPath } from '#lib/project.ts';
import { deskPages } from './desk-pages.ts';
import type { Instrument } from './instrument.ts';

const engine = projectPath('node_modules', 'accessibility-checker-engine', 'ace.js');

/** Every readers' page and every page of the desk by IBM's rules, which name what axe does not (forms, landmarks, tables). */
export const accessibility: Instrument = {
  name: 'IBM Equal Access',
  needs: [],
  look: async (paper) => {
    const context = await paper.browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
    const tab = await context.newPage();
    const findings: string[] = [];
    for (const { name, url } of paper.pages) {
      await tab.goto(url);
      findings.push(...(await violationsOn(tab)).map((what) => `${name}: ${what}`));
    }
    await context.close();
    const desk = await deskPages(paper, violationsOn);
    findings.push(...desk.flatMap(({ name, result }) => result.map((what) => `${name}: ${what}`)));
    return { looked: `${paper.pages.length + desk.length} pages`, findings };
  },
};

/** HTML has let an address of mail be a username since 2021 (the autofill group “Username”). */
const isMeantSo = (violation: string) => /^input_autocomplete_valid.*autocomplete="username"/.test(violation);

async function violationsOn(tab: Page): Promise<string[]> {
  await tab.addScriptTag({ path: engine });
  const violations = await tab.evaluate(async () => {
    // it takes the labels in what is closed for hidden, though not the fields
    for (const details of document.querySelectorAll('details')) details.open = true;
    type Result = { ruleId: string; value: [string, string]; message: string; snippet: string };
    type Checker = new () => { check: (document: Document, rules: string[]) => Promise<{ results: Result[] }> };
    const { ace } = window as unknown as { ace: { Checker: Checker } };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 120)}`);
  });
  return violations.filter((violation) => !isMeantSo(violation));
}
