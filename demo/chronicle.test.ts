import { expect, test } from 'vitest';
import { chronicleOf } from '#demo/chronicle.ts';
import { story, wire } from '#demo/compose.ts';

const told = (slug: string) =>
  ({ slug, section: 'local', editions: ['calgary'], headline: slug, hoursAgo: 10, body: [] }) as const;
const stepsOf = (...stories: Parameters<typeof chronicleOf>[0]) =>
  chronicleOf(stories).map(({ hoursAgo, step, story: { slug } }) => [slug, step.kind, hoursAgo]);

test('a published story is written, submitted, published and then looked after', () => {
  const updated = { hoursAgo: 5, deck: 'More.' };
  const corrections = [{ kind: 'correction', text: 'Not four but five.', hoursAgo: 3 }] as const;
  expect(stepsOf(story({ ...told('a'), updated, corrections }))).toEqual([
    ['a', 'create', 11.5],
    ['a', 'submit', 10.2],
    ['a', 'publish', 10],
    ['a', 'update', 5],
    ['a', 'correct', 3],
  ]);
});

test('a wire story is not submitted, a killed one ends with its notice', () => {
  const killed = { hoursAgo: 2, notice: 'Withdrawn by the wire.' };
  const syndicated = wire('Meridian Wire', 'World', 'https://meridian-wire.example.com/1');
  expect(stepsOf(story({ ...told('b'), state: 'killed', killed, wire: syndicated }))).toEqual([
    ['b', 'create', 10.1],
    ['b', 'publish', 10],
    ['b', 'kill', 2],
  ]);
});

test('a scheduled story was scheduled in the past for a time to come', () => {
  const events = chronicleOf([story({ ...told('c'), state: 'scheduled', hoursAgo: -20 })]);
  expect(events.at(-1)).toMatchObject({ hoursAgo: 0.5, step: { kind: 'publish', publicInHours: 20.5 } });
});

test('nothing is published of what is a draft, submitted or spiked', () => {
  expect(stepsOf(story({ ...told('d'), state: 'draft' }))).toEqual([['d', 'create', 10]]);
  expect(stepsOf(story({ ...told('e'), state: 'submitted' })).map(([, kind]) => kind)).toEqual(['create', 'submit']);
  const spiked = stepsOf(story({ ...told('f'), state: 'spiked' }));
  expect(spiked.map(([, kind]) => kind)).toEqual(['create', 'submit', 'spike']);
});

test('the steps of many stories stand in one order, oldest first', () => {
  const steps = stepsOf(story(told('late')), story({ ...told('early'), hoursAgo: 11 }));
  expect(steps.map(([slug, kind]) => `${slug} ${kind}`)).toEqual([
    'early create',
    'late create',
    'early submit',
    'early publish',
    'late submit',
    'late publish',
  ]);
});
