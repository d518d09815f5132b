import { describe, expect, test } from 'vitest';
import { readTypedLink } from '#components/desk/story-editor/links/read-typed-link.ts';

const origin = 'https://news.example.com';

describe('what is typed as a link leads', () => {
  test.each([
    ['https://harbour.example/a?b=1#c', 'https://harbour.example/a?b=1#c'],
    ['  harbour.example/timetable ', 'https://harbour.example/timetable'],
    ['harbour.example:8080', 'https://harbour.example:8080'],
    ['www.harbour.example', 'https://www.harbour.example'],
    ['//harbour.example/a', 'https://harbour.example/a'],
    ['https://harbour.example/?utm_source=x&day=2', 'https://harbour.example/?day=2'],
    ['192.0.2.7/map', 'https://192.0.2.7/map'],
    ['desk@harbour.example', 'mailto:desk@harbour.example'],
    ['mailto:desk@harbour.example', 'mailto:desk@harbour.example'],
    ['+1 (403) 555-0123', 'tel:+14035550123'],
    ['403.555.0123', 'tel:4035550123'],
    ['tel:+14035550123', 'tel:+14035550123'],
    ['/story/ferry-returns-42', 'story:42'],
    ['/story/42', 'story:42'],
    ['https://news.example.com/story/ferry-returns-42?x=1#photo-1', 'story:42'],
    ['story:42', 'story:42'],
    ['/calgary/local', 'https://news.example.com/calgary/local'],
    ['https://other.example/story/ferry-returns-42', 'https://other.example/story/ferry-returns-42'],
  ])('%s to %s', (typed, href) => {
    expect(readTypedLink(typed, origin)).toEqual({ kind: 'link', href });
  });
});

test.each(['', 'example com', 'harbour', '3.5', '12', 'the map', 'https://', 'a@b'])('“%s” is no address', (typed) => {
  expect(readTypedLink(typed, origin)).toMatchObject({ message: expect.stringContaining('no address') });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/hosts',
  'https://user:pass@harbour.example/',
  'vbscript:x',
])('%s leads nowhere a link may lead', (typed) => {
  expect(readTypedLink(typed, origin)).toMatchObject({ message: expect.stringContaining('nowhere else') });
});
