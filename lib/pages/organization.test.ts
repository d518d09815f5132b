import { expect, test } from 'vitest';
import { pageKinds } from '#lib/pages/kinds.ts';
import { editionOrganization, newsOrganization } from '#lib/pages/organization.ts';

const calgary = { slug: 'calgary', name: 'Calgary', region: 'Alberta' };
const organization = (kinds: readonly (typeof pageKinds)[number][]) =>
  editionOrganization(
    'Action News',
    'https://news.example',
    kinds.map((kind) => ({ kind, language: 'en' })),
    calgary,
  );

test('the paper is the same whatever page says it, and an edition is a part of it', () => {
  const paper = newsOrganization('Action News', 'https://news.example');
  expect(Object.keys(paper)).toEqual(['@type', '@id', 'name', 'url', 'logo']);
  expect(organization([])).toMatchObject({
    '@id': 'https://news.example/calgary#organization',
    parentOrganization: paper,
  });
});

test('the newsroom names the pages it stands by', () => {
  const at = (kind: string) => `https://news.example/calgary/${kind}`;
  expect(organization(pageKinds)).toMatchObject({
    '@type': 'NewsMediaOrganization',
    name: 'Action News Calgary',
    url: 'https://news.example/calgary',
    logo: { url: 'https://news.example/icons/logo.png' },
    publishingPrinciples: at('standards'),
    ethicsPolicy: at('standards'),
    correctionsPolicy: at('corrections-policy'),
    ownershipFundingInfo: at('ownership'),
    masthead: at('masthead'),
    actionableFeedbackPolicy: at('feedback'),
  });
});

test.each([[[]], [['about', 'contact', 'privacy'] as const]])('it promises no page it does not have: %j', (kinds) => {
  const properties = Object.keys(organization(kinds));
  expect(properties).toEqual(['@type', '@id', 'name', 'url', 'logo', 'areaServed', 'parentOrganization']);
});
