import { projectPath } from '#lib/project.ts';
import { runProgram, StartError } from './steps.ts';
import { runTask } from './tasks.ts';

/** `npm run migration -- add_embargo`: writes the next migration from the schemas. Commit what it makes. */
await runProgram(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new StartError('name the migration: npm run migration -- add_embargo');
  const bin = projectPath('node_modules', 'drizzle-kit', 'bin.cjs');
  const args = ['generate', '--config', 'drizzle/config.ts', '--name', name];
  return (await runTask({ name: 'migration', bin, args })) ? 0 : 1;
});
