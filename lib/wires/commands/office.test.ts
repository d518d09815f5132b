import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#testing/database/test-database.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';
import { runWireCommand } from '#testing/wires/run-wire-command.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const run = (...words: string[]) => runWireCommand(database.current().db, words, now);
beforeAll(() => testNewsroom(database.current().db, now));

test('a press office is added, listed, never asked, and paused', async () => {
  const place = ['--edition', 'calgary', '--section', 'local', '--name', 'City of Calgary'];
  expect(await run('add', '--mail', 'City.example', '--mail', 'press@river.example', ...place)).toEqual({
    code: 0,
    said: [
      'city-of-calgary: verified mail of city.example, press@river.example goes to the News Releases inbox. What they send from now on is looked at.',
    ],
  });
  expect((await run('list')).said).toEqual([
    'city-of-calgary  City of Calgary  calgary/local  full  to the inbox  by post  city.example press@river.example',
  ]);
  expect((await run('status')).said[0]).toContain('never  No release has come yet.');
  expect(await run('poll')).toEqual({ code: 0, said: [] });
  expect((await run('poll', '--wire', 'city-of-calgary')).said[0]).toContain('its releases come by post');
  expect((await run('pause', 'city-of-calgary')).code).toBe(0);
  expect((await run('status')).said[0]).toContain('It is paused: its mail stays in its box.');
});

test.each([
  ['a sender that is none', ['--mail', 'city'], 'senders'],
  ['a sender that another has', ['--mail', 'press@river.example'], 'has this sender'],
  ['what feeds alone have', ['--mail', 'a.example', '--publish'], 'no --publish'],
  ['a web address', ['--mail', 'a.example', 'https://a.example/feed'], 'no address on the web'],
])('%s is refused', async (_what, words, said) => {
  const result = await run('add', ...words, '--edition', 'calgary', '--section', 'local', '--name', 'Other');
  expect(result.code).not.toBe(0);
  expect(result.said.join('\n')).toContain(said);
});
