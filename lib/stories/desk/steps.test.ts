import { describe, expect, test } from 'vitest';
import { ConflictError } from '#lib/errors.ts';
import type { Actor, Role } from '#lib/staff/permissions.ts';
import { allowedSteps, canStep, checkStep, type Step, stateAt, stepNames } from '#lib/stories/desk/steps.ts';
import { type StoryState, storyStates } from '#lib/stories/types.ts';

const expected: Readonly<Record<Step, readonly StoryState[]>> = {
  save: ['draft', 'submitted', 'scheduled', 'published'],
  goBack: ['draft', 'submitted', 'scheduled', 'published'],
  submit: ['draft'],
  return: ['submitted'],
  publish: ['draft', 'submitted', 'scheduled'],
  update: ['published'],
  release: ['scheduled'],
  unschedule: ['scheduled'],
  correct: ['published'],
  kill: ['published'],
  takeBack: ['published'],
  spike: ['draft', 'submitted'],
  restore: ['spiked'],
};
const everyStepAndState = stepNames.flatMap((step) => storyStates.map((state) => [step, state] as const));

test('no step is untested', () => expect(Object.keys(expected).sort()).toEqual([...stepNames].sort()));

test.each(everyStepAndState)('%s from %s', (step, state) => {
  const may = expected[step].includes(state);
  expect(canStep(state, step)).toBe(may);
  const check = () => checkStep(state, step);
  if (may) expect(check).not.toThrow();
  else expect(check).toThrow(ConflictError);
});

describe('a story’s state at a moment', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  test.each<[StoryState, string | null, StoryState]>([
    ['scheduled', '2026-11-23T12:00:01Z', 'scheduled'],
    ['scheduled', '2026-11-23T12:00:00Z', 'published'],
    ['scheduled', null, 'scheduled'],
    ['draft', '2026-11-23T11:00:00Z', 'draft'],
    ['killed', '2026-11-23T11:00:00Z', 'killed'],
  ])('%s, public at %s, is %s', (state, publicAt, stateNow) => {
    expect(stateAt({ state, publicAt: publicAt ? new Date(publicAt) : null }, now)).toBe(stateNow);
  });
});

describe('what the desk offers', () => {
  const person = (role: Role): Actor => ({ id: 'a', name: 'A', role });
  test.each<[Role, StoryState, boolean, readonly Step[]]>([
    ['reporter', 'draft', true, ['save', 'goBack', 'submit', 'spike']],
    ['reporter', 'draft', false, []],
    ['reporter', 'submitted', true, []],
    ['reporter', 'published', true, []],
    ['reporter', 'spiked', true, []],
    ['editor', 'draft', false, ['save', 'goBack', 'submit', 'publish', 'spike']],
    ['editor', 'submitted', false, ['save', 'goBack', 'return', 'publish', 'spike']],
    ['editor', 'scheduled', false, ['save', 'goBack', 'publish', 'release', 'unschedule']],
    ['editor', 'published', false, ['save', 'goBack', 'update', 'correct', 'kill', 'takeBack']],
    ['editor', 'killed', false, []],
    ['editor', 'spiked', false, ['restore']],
    ['administrator', 'published', false, ['save', 'goBack', 'update', 'correct', 'kill', 'takeBack']],
  ])('a %s, a %s story, their own: %s', (role, state, own, steps) => {
    const owned = { createdBy: own ? 'a' : 'b', stillWriting: state === 'draft' };
    expect([...allowedSteps(person(role), state, owned)].sort()).toEqual([...steps].sort());
  });
});
