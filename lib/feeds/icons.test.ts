import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { favicon } from '#lib/feeds/favicon.ts';
import { manifest } from '#lib/feeds/manifest.ts';
import { newsOrganization } from '#lib/pages/organization.ts';
import { projectPath } from '#lib/project.ts';

const { logo } = newsOrganization('Action News', '');
const told = [
  ...manifest('Action News').icons.map(({ src, sizes }) => [src, sizes] as const),
  [logo.url, `${logo.width}x${logo.height}`] as const,
  [favicon.path, `${favicon.sizePx}x${favicon.sizePx}`] as const,
];

test.each(told)('%s is %s', async (path, size) => {
  const file = await readFile(projectPath('public', path));
  // a PNG's header, or the first entry of an icon's directory, where 0 stands for 256
  const [width, height] = path.endsWith('.ico')
    ? [file[6] || 256, file[7] || 256]
    : [file.readUInt32BE(16), file.readUInt32BE(20)];
  expect(`${width}x${height}`).toBe(size);
});
