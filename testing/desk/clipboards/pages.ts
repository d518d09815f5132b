import type { Clipboard } from '#testing/desk/clipboards/clipboard.ts';

const cbc = `<h2>A count of herons</h2><p>Volunteers <!-- -->met on <a href="https://www.cbc.ca/news/canada/calgary/herons-1.1?cmp=rss">Saturday</a>.</p><figure class="imageMedia leadmedia-story"><div class="placeholder"><img alt="Herons" src="https://i.pictures.example/herons_460.jpg" srcset="https://i.pictures.example/herons_1180.jpg 1180w"></div><figcaption class="image-caption leadmedia-caption">Herons in May.<!-- --> (Harbour Society)</figcaption></figure><blockquote><span>“A good year.”</span></blockquote>`;

const wordPress = `<!-- wp:paragraph --><p class="wp-block-paragraph">The slip closes.</p><!-- /wp:paragraph --><hr class="wp-block-separator"/><figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th>Day</th><th>Boats</th></tr></thead><tbody><tr><td>Friday</td><td>12</td></tr></tbody></table><figcaption class="wp-element-caption">Boats a day</figcaption></figure><ul class="wp-block-list"><li>Ramp<ol><li>north</li></ol></li></ul><figure class="wp-block-embed is-provider-vimeo"><div class="wp-block-embed__wrapper">https://vimeo.com/76979871</div></figure>`;

const computed =
  'color: rgb(34, 34, 34); font-family: Georgia, serif; font-size: 18px; font-style: normal; font-weight: 400; white-space: normal; text-decoration-style: initial;';

const chrome = `<meta charset='utf-8'><h3 style="${computed} font-weight: 700; display: block;">Moorings<a class="anchor" href="#moorings">#</a></h3><p style="${computed}">Up to<span>&nbsp;</span><strong style="font-weight: 700;">40</strong><span>&nbsp;</span>boats, says<span>&nbsp;</span><em>Harbour Notes</em>.<sup>2</sup></p><dl style="${computed}"><dt>Fee</dt><dd>$12</dd></dl>`;

const slack = `<meta charset='utf-8'><span class="c-mrkdwn__quote" style="${computed}">Slip 4 is free <img class="c-emoji" data-stringify-type="emoji" data-stringify-emoji=":anchor:" src="https://emoji.example/14.0/google-medium/2693@2x.png" alt=":anchor:"></span><ul data-stringify-type="unordered-list" data-indent="0" class="p-rich_text_list"><li data-stringify-indent="0">today</li></ul><ul data-stringify-type="unordered-list" data-indent="1" class="p-rich_text_list"><li data-stringify-indent="1">from <b data-stringify-type="bold">noon</b></li></ul>`;

export const pages: readonly Clipboard[] = [
  {
    program: 'a page of the CBC',
    html: cbc,
    text: 'A count of herons',
    shows:
      '<h2>A count of herons</h2><p>Volunteers met on <a href="https://www.cbc.ca/news/canada/calgary/herons-1.1" rel="noopener">Saturday</a>.</p><blockquote class="quote"><p>“A good year.”</p></blockquote>',
    says: 'A picture stayed where it came from',
  },
  {
    program: 'a page of WordPress',
    html: wordPress,
    text: 'The slip closes.',
    shows:
      '>Boats a day</caption><thead><tr><th scope="col">Day</th><th scope="col">Boats</th></tr></thead><tbody><tr><td>Friday</td><td>12</td></tr></tbody></table></section><ul><li>Ramp<ol><li>north</li></ol></li></ul><section class="embed"',
  },
  {
    program: 'Chrome, with the looks of a page',
    html: chrome,
    text: 'Moorings',
    shows:
      '<h2>Moorings</h2><p>Up to <strong>40</strong> boats, says <em>Harbour Notes</em>.<sup>2</sup></p><p>Fee</p><p>$12</p>',
  },
  {
    program: 'Slack',
    html: slack,
    text: 'Slip 4 is free',
    shows: '<p>Slip 4 is free ⚓</p><ul><li>today<ul><li>from <strong>noon</strong></li></ul></li></ul>',
  },
];
