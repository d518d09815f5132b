import { expect, test } from 'vitest';
import { readMarks } from '#lib/search/highlight.ts';

const printed = 'The river rose. Nobody slept, because the bridge had closed. “Go home,” the mayor said, and went.';
/** As `ts_headline` answers: what was found between its markers, parts that are not neighbours apart. */
const output = (marked: string) => marked.replace('[', '\ue000').replace(']', '\ue001').replace('|', '\ue003');

test.each([
  ['from the first word', 'The [river] rose', 'The river rose.'],
  ['from the middle of a sentence', 'because the [bridge] had', '… because the bridge had …'],
  ['from the beginning of a sentence', 'Nobody [slept], because', 'Nobody slept, because …'],
  ['from the beginning of what somebody says', 'Go [home],” the mayor', '“Go home,” the mayor …'],
  ['to the last word', 'and [went]', '… and went.'],
  ['in two parts', 'The [river] rose|the mayor said', 'The river rose … the mayor said …'],
])('a snippet %s', (_name, marked, snippet) => {
  const pieces = readMarks(output(marked), printed, printed);
  expect(pieces.map(({ text }) => text).join('')).toBe(snippet);
  expect(pieces.filter(({ found }) => found)).toHaveLength(1);
});
