import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parametersOf } from '#lib/press/page-parameters.ts';
import { projectPath } from '#lib/project.ts';

const root = projectPath('app', '(reader)');
const pages = globSync('**/page.tsx', { cwd: root }).map((file) => ({
  path: `/${dirname(file)}`.replace(/^\/\.$/, '/').replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, 'some-$1'),
  isReadingQuery: readFileSync(projectPath('app', '(reader)', file), 'utf8').includes('searchParams'),
}));

test.each(pages)('$path is asked with a query exactly when it reads one: $isReadingQuery', (page) => {
  expect(parametersOf(page.path).length > 0).toBe(page.isReadingQuery);
});
