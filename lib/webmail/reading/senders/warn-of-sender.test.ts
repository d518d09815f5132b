import { describe, expect, test } from 'vitest';
import { type SenderFacts, warnOfSender } from '#lib/webmail/reading/senders/warn-of-sender.ts';
import type { MailAddress } from '#lib/webmail/types.ts';

const press: MailAddress = { name: 'Press Office', address: 'press@elmford.example' };
const plain: SenderFacts = {
  from: [press],
  sender: null,
  replyTo: [],
  recipients: [{ name: '', address: 'news@paper.example' }],
  subject: 'The bridge opens',
  linkHosts: ['elmford.example'],
};
const warningsOf = (facts: Partial<SenderFacts>) => warnOfSender({ ...plain, ...facts });

test('an ordinary mail is not warned of', () => {
  expect(warningsOf({})).toEqual([]);
});

describe('nothing is said of', () => {
  test.each<[string, Partial<SenderFacts>]>([
    ['a name that is their own address', { from: [{ name: 'Press@Elmford.example', address: press.address }] }],
    ['answers to a house of theirs', { replyTo: [{ name: '', address: 'desk@replies.elmford.example' }] }],
    ['a sender that is a list', { sender: { name: '', address: 'list@lists.example' } }],
    ['accents and emoji', { from: [{ name: 'Zoë Bär 👩🏽‍🚒 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿', address: press.address }] }],
    ['a subject in Hebrew with its marks', { subject: 'שלום (\u200f123\u200e)' }],
    ['a subject in Persian with its joiners', { subject: 'می\u200cخواهم' }],
    ['a house of the same name below another ending', { linkHosts: ['elmford.org.example'] }],
    ['a domain in its own script', { from: [{ name: '', address: 'a@новости.example' }] }],
    ['a public body and its parts', { linkHosts: ['www.elmford.example', 'maps.elmford.example'] }],
    ['no sender at all', { from: [], replyTo: [{ name: '', address: 'a@b.example' }] }],
  ])('%s', (_what, facts) => expect(warningsOf(facts)).toEqual([]));
});

describe('a name that is another address is told:', () => {
  test.each([
    ['the mayor', 'mayor@elmford.example'],
    ['with words around it', 'Mayor (mayor@elmford.example)'],
    ['with a full-width sign', 'mayor＠elmford.example'],
    ['with signs hidden in it', 'mayor\u200b@elmford.example\n'],
  ])('%s', (_how, name) =>
    expect(warningsOf({ from: [{ name, address: 'x@stranger.example' }] })).toContainEqual({
      kind: 'nameIsAddress',
      shown: 'mayor@elmford.example',
      actual: 'x@stranger.example',
    }),
  );
});

test('of several senders the first is named', () => {
  expect(warningsOf({ from: [press, { name: '', address: 'second@stranger.example' }] })).toEqual([
    { kind: 'severalFrom', shown: 'press@elmford.example' },
  ]);
});

test('answers that go elsewhere are told', () => {
  expect(warningsOf({ replyTo: [press, { name: '', address: 'me@free.example' }] })).toEqual([
    { kind: 'replyElsewhere', shown: 'press@elmford.example', actual: 'me@free.example' },
  ]);
});

describe('what is hidden in a header is told:', () => {
  test.each<[string, Partial<SenderFacts>]>([
    ['NUL in the subject', { subject: 'Statement\0 of the mayor' }],
    ['a line feed in a name', { from: [{ name: 'Press\nBcc: x', address: press.address }] }],
    ['a zero-width space', { subject: 'in\u200bvoice' }],
    ['a soft hyphen', { subject: 'in\u00advoice' }],
    ['a blank that is a letter', { subject: 'in\u3164voice' }],
    ['letters of a tag without a flag', { subject: 'hi\u{e0068}\u{e0069}' }],
    ['an override', { subject: 'report \u202efdp' }],
    ['a joiner that joins nothing', { subject: 'pay\u200dpal' }],
    ['in an address', { from: [{ name: '', address: 'press@elm\u200bford.example' }] }],
  ])('%s', (_what, facts) => expect(warningsOf(facts)).toContainEqual({ kind: 'hiddenCharacters' }));
});

describe('a domain that looks like another one in the mail is told:', () => {
  test.each([
    ['a capital i', 'eImford.example', 'elmford.example', 'eimford.example'],
    ['a digit', 'elmf0rd.example', 'elmford.example', 'elmf0rd.example'],
    ['r and n', 'elrnford.example', 'elmford.example', 'elrnford.example'],
    ['a Cyrillic letter', 'elmf\u043erd.example', 'elmford.example', 'xn--elmfrd-zqf.example'],
    ['punycode', 'xn--elmfrd-zqf.example', 'elmford.example', 'xn--elmfrd-zqf.example'],
    ['an accent', 'elmförd.example', 'elmford.example', 'xn--elmfrd-zxa.example'],
    ['below another name', 'mail.eImford.example', 'elmford.example', 'eimford.example'],
    ['our own', 'paper.examp1e', 'paper.example', 'paper.examp1e'],
    ['ours with two letters for one', 'paper.exarnple', 'paper.example', 'paper.exarnple'],
  ])('%s', (_how, domain, actual, shown) =>
    expect(warningsOf({ replyTo: [{ name: '', address: `press@${domain}` }] })).toContainEqual({
      kind: 'lookalike',
      shown,
      actual,
    }),
  );

  test('in a link', () => {
    expect(warningsOf({ linkHosts: ['www.elrnford.example'] })).toEqual([
      { kind: 'lookalike', shown: 'elrnford.example', actual: 'elmford.example' },
    ]);
  });

  test('by borrowed letters alone, with nothing beside it', () => {
    expect(warningsOf({ from: [{ name: '', address: 'a@сосо.example' }], linkHosts: [] })).toEqual([
      { kind: 'lookalike', shown: 'xn--n1aahb.example', actual: 'coco.example' },
    ]);
  });

  test('at most five', () => {
    const linkHosts = Array.from({ length: 40 }, (_, at) => `a${at}.elmf0rd${'.x'.repeat(at)}.example`);
    const many = ['e1mford', 'elmf0rd', 'eImford', 'e1mf0rd', 'elrnford', 'elrnf0rd', 'e1rnf0rd'].map(
      (n) => `${n}.example`,
    );
    expect(warningsOf({ linkHosts: [...many, ...linkHosts] })).toHaveLength(5);
  });
});

test('what is endless is read within bounds', () => {
  const endless: MailAddress = { name: 'a@'.repeat(200_000), address: `${'x.'.repeat(200_000)}example` };
  const facts = {
    from: Array.from({ length: 500 }, () => endless),
    linkHosts: Array.from({ length: 5_000 }, () => 'x'.repeat(9_000)),
  };
  expect(warningsOf(facts).map(({ kind }) => kind)).toContain('severalFrom');
});
