import { expect, test } from 'vitest';
import { runCommand } from '#lib/commands/command-line.ts';
import { editionCommandWith, sectionCommand } from '#lib/editions/command.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();
const editionCommand = editionCommandWith(async (_db, { country }) => (country === 'CA' ? ['A', 'B'] : []));

async function run(line: string) {
  const said: string[] = [];
  const code = await runCommand(
    { edition: async () => editionCommand, section: async () => sectionCommand },
    line.split(' '),
    {
      withDatabase: (use) => use(database.current().db),
      readSecret: async () => '',
      readInput: async () => Buffer.alloc(0),
      print: (text) => said.push(text),
      complain: (text) => said.push(`! ${text}`),
      now: () => new Date('2026-11-23T15:35:00Z'),
    },
  );
  return { code, said: said.join('\n') };
}

const calgary =
  'edition add --slug calgary --name Calgary --region Alberta --country CA --language en-CA ' +
  '--time-zone America/Edmonton --units metric --latitude 51.05 --longitude -114.07 --accent #b3122a';

test('an edition and a section are added once, and listed', async () => {
  expect(await run(calgary)).toEqual({ code: 0, said: 'Calgary is at /calgary.\nIt asks A and B.' });
  expect(await run(calgary)).toEqual({ code: 1, said: '! There is an edition calgary already.' });
  expect((await run('edition list')).said).toContain('calgary  Calgary  America/Edmonton');
  expect((await run('section add --slug local --name Local')).code).toBe(0);
  expect((await run('section list')).said).toBe('local  Local');
});

test('a section is named in another language, and renamed', async () => {
  await run('section add --slug business --name Business');
  const named = await run('section name --slug business --language fr-CA --name Économie');
  expect(named).toEqual({ code: 0, said: 'business is called Économie in editions whose language is fr.' });
  await run('section name --slug business --language es --name Negocios');
  await run('section name --slug business --language fr --name Affaires');
  expect((await run('section list')).said).toMatch(/^business {2}Business {2}es: Negocios {2}fr: Affaires$/m);
});

test.each([
  [calgary.replace('--slug calgary', '--slug desk'), 'slug: is an address of the paper’s own'],
  [calgary.replace('America/Edmonton', 'Mars/Olympus'), 'timeZone: a time zone such as America/Edmonton'],
  [calgary.replace('#b3122a', 'red'), 'accent: a colour such as #b3122a'],
  [calgary.replace('51.05', '510'), 'latitude'],
  ['section add --slug weather --name Weather', 'slug: is an address of the paper’s own'],
  ['section name --slug nowhere --language fr --name Ailleurs', 'There is no section nowhere.'],
  ['section name --slug local --language Français --name Local', 'language: a language tag such as en-CA'],
])('refuses %s', async (line, words) => {
  const answer = await run(line);
  expect(answer.code).toBe(1);
  expect(answer.said).toContain(words);
});

test.each(['edition', 'constructor', 'edition toString', 'edition add --colour red'])(
  '%s is explained',
  async (line) => {
    const answer = await run(line);
    expect(answer.code).toBe(2);
    expect(answer.said).toContain('npm run portal -- edition add');
  },
);
