import { describe, expect, test } from 'vitest';
import { isDisguised, linkHostOf } from '#lib/webmail/reading/bodies/link-host.ts';

describe('a link leads', () => {
  test.each([
    ['https://click.promo.example/r?u=https://town.example', 'click.promo.example'],
    ['http://Town.Example:8080/', 'town.example'],
    ['mailto:ana%2Bx@town.example?subject=Ferry', 'ana+x@town.example'],
    ['tel:+1%20555%200134', '+1 555 0134'],
    ['https://bücher.example/', 'bücher.example'],
    ['https://xn--bcher-kva.example/', 'bücher.example'],
    ['https://пример.рф/', 'пример.рф'],
    ['https://日本.jp/', '日本.jp'],
    // a Cyrillic а among Latin letters; a whole label that looks Latin; a dotless i
    ['https://tоwn.example/', 'xn--twn-sed.example'],
    ['https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['https://maın.example/', 'xn--man-kua.example'],
    ['https://xn--a-ecp.example/', 'xn--a-ecp.example'],
    ['mailto:%E0%A4%A', '%E0%A4%A'],
    ['nowhere', ''],
  ])('%s → %s', (href, expected) => expect(linkHostOf(href)).toBe(expected));
});

describe('words that name another host are a disguise:', () => {
  test.each([
    ['https://town.example/news', 'https://click.promo.example/r?u=https%3A%2F%2Ftown.example'],
    ['town.example', 'https://promo.example/'],
    ['www.town.example', 'https://promo.example/'],
    ['Read more at www.town.example today', 'https://promo.example/'],
    ['See http://town.example.', 'https://town.example.promo.example/'],
    ['town.example/news', 'https://promo.example/'],
    ['town.pdf/news', 'https://promo.example/'],
    ['192.0.2.1', 'https://promo.example/'],
    ['https://town.example@promo.example/', 'https://promo.example/'],
    ['tоwn.example', 'https://town.example/'],
    ['press@town.example', 'mailto:press@promo.example'],
    ['press@town.example', 'mailto:desk@town.example'],
    ['press@town.example', 'https://promo.example/'],
    ['town.example', 'mailto:press@promo.example'],
    ['town.example', 'tel:+15550134'],
  ])('%s → %s', (text, href) => expect(isDisguised(text, href)).toBe(true));
});

describe('no disguise are', () => {
  test.each([
    ['Read more', 'https://promo.example/'],
    ['https://town.example/news', 'https://town.example/other'],
    ['town.example', 'https://www.town.example/'],
    ['www.town.example', 'https://news.town.example/'],
    ['(https://town.example).', 'https://town.example/'],
    ['ｔｏｗｎ．example', 'https://town.example/'],
    ['https://to\u200bwn.example/', 'https://town.example/'],
    ['press@town.example', 'mailto:Press@town.example'],
    ['Write to press@town.example', 'https://town.example/contact'],
    ['town.example', 'mailto:press@town.example'],
    ['report.pdf', 'https://town.example/files/1'],
    ['U.S. budget', 'https://town.example/'],
    ['e.g. this', 'https://town.example/'],
    ['2.5', 'https://town.example/'],
    ['Node.js runs', 'https://town.example/'],
    ['https://', 'https://town.example/'],
    ['', 'https://town.example/'],
    ['https://town.example/', 'nowhere'],
  ])('%s → %s', (text, href) => expect(isDisguised(text, href)).toBe(false));
});
