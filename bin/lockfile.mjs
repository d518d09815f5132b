// `npm run lockfile`, after every `npm install`: npm leaves out of the lockfile the optional packages that its registry
// does not hold, and `npm ci` then refuses the whole file. A mirror may hold only the builds of its own platform, so
// every optional package that a locked one names is entered here, by its exact version. They are fetched on their own
// platform only.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
/** @type {Record<string, { version: string, dev?: boolean, optionalDependencies?: Record<string, string> }>} */
const packages = lock.packages;

for (const [place, { dev, optionalDependencies }] of Object.entries(packages)) {
  if (!place) continue;
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    if (packages[`${place}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    const platform = platformOf(name);
    if (!platform) throw new Error(`${name} is missing from the lockfile, and its platform cannot be told by its name`);
    packages[`node_modules/${name}`] = Object.assign({ version }, platform, dev ? { dev } : {}, { optional: true });
    console.log(`entered ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

/** @param {string} name such as @next/swc-win32-x64-msvc */
function platformOf(name) {
  const [, os, cpu] = /-(android|darwin|freebsd|linux|win32)-(arm64|arm|ia32|x64)(?:-|$)/.exec(name) ?? [];
  return os && cpu ? { os: [os], cpu: [cpu] } : null;
}
