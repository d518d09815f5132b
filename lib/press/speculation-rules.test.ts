import { expect, test } from 'vitest';
import { speculationRules } from '#lib/press/speculation-rules.ts';

const page = 'https://news.example/calgary';

/** What a browser makes of the rules for a link on a page of the paper: it follows them as the URL standard says. */
function madeReady(href: string): 'rendered' | 'fetched' | 'left' {
  const matches = (patterns: readonly string[]) =>
    patterns.some((pattern) => new URLPattern(pattern, page).test(new URL(href, page).href));
  const applies = ([rule]: (typeof speculationRules)[keyof typeof speculationRules]) => {
    const [wanted, unwanted] = rule.where.and;
    return matches(wanted?.href_matches ?? []) && !matches(unwanted?.not?.href_matches ?? []);
  };
  if (applies(speculationRules.prerender)) return 'rendered';
  return applies(speculationRules.prefetch) ? 'fetched' : 'left';
}

test.each([
  ['/', 'rendered'],
  ['/santa-barbara', 'rendered'],
  ['/calgary/local', 'rendered'],
  ['/calgary/local?page=2', 'rendered'],
  ['/story/a-bridge-is-named-7', 'rendered'],
  ['/story/a-bridge-is-named-7/history', 'fetched'],
  ['/story/a-bridge-is-named-7/photos/1', 'fetched'],
  ['/calgary/archive/2026-11-23', 'fetched'],
  ['/story/a-bridge-is-named-7/player/1', 'left'],
  ['/search', 'left'],
  ['/search?q=bridge', 'left'],
  ['/share/mastodon/7', 'left'],
  ['/share/confirm/token', 'left'],
  ['/preview/7', 'left'],
  ['/desk', 'left'],
  ['/desk/sign-in', 'left'],
  ['/admin', 'left'],
  ['/media/a-640.avif', 'left'],
  ['/feeds/calgary.rss', 'left'],
  ['https://elsewhere.example/', 'left'],
  ['https://elsewhere.example/story/a-1', 'left'],
])('the page of a link to %s is %s', (href, expected) => {
  expect(madeReady(href)).toBe(expected);
});
