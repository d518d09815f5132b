import { h, ol, p, quote, story, table } from '#demo/compose.ts';

const editions = ['santa-barbara'] as const;

export const santaBarbaraBusiness = [
  story({
    slug: 'earliest-harvest-empties-the-cellars',
    topics: ['food-and-farming', 'climate-and-energy'],
    section: 'business',
    editions,
    kicker: 'Wine',
    headline: 'The earliest harvest on record leaves vintners with wine and nothing to do',
    deck: 'The last grapes came in nineteen days ahead of the average. So did the bills.',
    bylines: ['Dashiell Ng'],
    dateline: 'LOS OLIVOS, Calif.',
    lead: 'vineyard-rows',
    hoursAgo: 16.8,
    body: [
      p(
        'By the middle of October, when they are usually up to the elbows, the winemakers of the Santa Ynez Valley had washed their presses and were seen playing softball.',
      ),
      p(
        'Picking began in the first week of August and ended nineteen days earlier than the twenty-year average, according to the Tri-Valley Growers’ League. Quality is high, quantity fair: about 5 percent under last year.',
      ),
      p(
        'Nobody was ready. Crews who pick strawberries until September had not finished with the strawberries. Barrels were on a ship. At Quail Gate two tanks were still full of last year’s rosé, which went out at half price to anybody with a clean container, a notice that has passed into local legend. One customer brought a canoe.',
      ),
      p(
        'The trouble is money. Grapes are paid for on delivery, wine is paid for in spring, and the bank loans between are written for a harvest in September. “Nineteen days of interest on everything you own,” said Perpetua Lang of Stone Pine Bench, “buys a tractor. I have seen the tractor. The bank has it.”',
      ),
      p(
        'Tasting rooms feel it as well. Visitors plan their trips for the harvest, when there are grapes to stamp on and men with purple arms, and hotels from Solvang to Los Alamos were booked through the first half of October on that understanding. They were shown clean floors. At two wineries the staff stamped on table grapes, brought in for the purpose from Fresno.',
      ),
      h('A calendar that slips'),
      table(
        'First and last grapes, Santa Ynez Valley',
        ['', 'First picked', 'Last picked'],
        ['1996–2005', 'Aug. 29', 'Nov. 2'],
        ['2006–2015', 'Aug. 22', 'Oct. 28'],
        ['Last ten years', 'Aug. 14', 'Oct. 21'],
        ['This year', 'Aug. 3', 'Oct. 6'],
      ),
      p(
        'Growers have begun to plant higher and to turn rows away from the afternoon. Two are trying grapes from Sicily. Three credit unions have agreed to date harvest loans from the first pick and not from the first of September, which the League described as “the most romantic thing a bank has done in this valley.”',
      ),
    ],
  }),
  story({
    slug: 'packing-house-reopens',
    topics: ['food-and-farming'],
    section: 'business',
    editions,
    kicker: 'Farming',
    headline: 'Packing house reopens for the orange nobody wanted',
    deck: 'The Goleta Valley’s last citrus shed closed in 2009. Marmalade has opened it again.',
    bylines: ['Dashiell Ng'],
    dateline: 'GOLETA, Calif.',
    lead: 'orange-crates',
    leadCaption: 'Crates for the packing house in Goleta. The sweet fruit goes to market; the bitter kind goes inside.',
    hoursAgo: 34.5,
    body: [
      p(
        'The belts in the old Ellwood packing house are running for the first time in seventeen years, under a fruit that was never good enough to go on them.',
      ),
      p(
        'Bitter oranges line half the streets in the county. They were planted for looks, taste of regret and cost the cities $400,000 a year to sweep up. A cooperative of thirty growers and two retired chemists now collects them, pays 12 cents a pound and turns them into marmalade, bitters and an oil for which perfumers in France give $90 an ounce.',
      ),
      p(
        'The shed packs nine tons a day in season and employs 26 people, five of whom worked there before. Sorter Dolores Ibarra found her stool where she left it.',
      ),
      quote('For thirty years I threw these out. It turns out I was early.', 'Dolores Ibarra, sorter'),
    ],
  }),
  story({
    slug: 'hotel-tax-beats-forecast',
    section: 'business',
    editions,
    prominence: 'brief',
    kicker: 'Tourism',
    headline: 'Hotel tax beats forecast on a wave of Tuesdays',
    hoursAgo: 43,
    dateline: 'SANTA BARBARA',
    bylines: ['Dashiell Ng'],
    body: [
      p(
        'The city took in $2.9 million in hotel tax last month, 8 percent over forecast. Weekends were flat, being full already; the growth came between Monday and Thursday, when rooms have begun to fill with people who say they are working. Rates averaged $287. The finance director has moved $200,000 of the difference to the fund for public restrooms, where, she told the council, the visitors had been “leaving comments.”',
      ),
    ],
  }),
];

export const santaBarbaraSports = [
  story({
    slug: 'point-classic-goes-to-a-lifeguard',
    topics: ['amateur-sport'],
    section: 'sports',
    editions,
    kicker: 'Surfing',
    headline: 'Point Classic goes to a lifeguard on her lunch hour',
    deck: 'Twelve-foot faces, two hundred surfers in the water before noon, and a final decided on the last wave.',
    bylines: ['Gil Pomeroy'],
    dateline: 'CARPINTERIA, Calif.',
    lead: 'surf-break',
    hoursAgo: 6.1,
    body: [
      p(
        'Noelani Prewitt had forty minutes before she was due back in the tower. She used thirty-six of them, won the Point Classic on the last wave of the final and jogged up the beach to relieve the man who had been covering for her.',
      ),
      p(
        'The swell, the first clean one of the winter, arrived overnight from a storm west of the Aleutians and wrapped around the point in lines a quarter mile long. Lifeguards counted some two hundred surfers in the water before the contest horn cleared them out.',
      ),
      p(
        'Prewitt, 29, trailed Margaux Delacroix-Reed by four points with ninety seconds to go when a set came through. Delacroix-Reed had priority and took the first. Prewitt let it pass, and the second, and rode the third for 44 seconds, to within a few yards of her own tower.',
      ),
      ol(
        'Noelani Prewitt, Santa Barbara, 17.63',
        'Margaux Delacroix-Reed, Ventura, 16.90',
        'Sachi Obuya, Carpinteria, 14.27',
        'Bea Lundgren, Goleta, 12.80',
      ),
      quote(
        'Third one’s always the good one. You can see that from the tower all day. Nobody asks.',
        'Noelani Prewitt',
      ),
      p('She made two rescues in the afternoon, one of them a judge.'),
    ],
  }),
  story({
    slug: 'channel-fc-needs-one-more-field',
    topics: ['amateur-sport'],
    section: 'sports',
    editions,
    kicker: 'Youth soccer',
    headline: 'Youth league has room for eight more teams and grass for none of them',
    deck: 'A field at the old quarry would fix it, once it is seeded, fenced and forgiven its slope.',
    bylines: ['Gil Pomeroy'],
    dateline: 'GOLETA, Calif.',
    lead: 'soccer-pitch',
    hoursAgo: 25.3,
    body: [
      p(
        'The South Coast Youth League plays 94 matches on a Saturday on eleven fields, the last of them by the headlights of parents. It turned away 130 children this fall. It could take all of them, eight teams’ worth, the day it has one more field.',
      ),
      p(
        'The candidate is four acres at the bottom of the old Ellwood quarry: flat, or nearly. From goal to goal it falls by five feet. “You change ends at the half,” said league president Tamsin Okoro. “It is the fairest field in the county.”',
      ),
      p(
        'The county will lease it for a dollar. Seeding, water and a fence come to $310,000; the league has $186,000 and a bake sale. If the grass goes in by February it can be played on in September.',
      ),
      p(
        'In the meantime under-sixteen matches kick off at 7 a.m., when the sun is so low that goalkeepers at the eastern end are allowed a hat.',
      ),
    ],
  }),
  story({
    slug: 'breakwater-regatta-becalmed',
    topics: ['the-harbor', 'amateur-sport'],
    section: 'sports',
    editions,
    kicker: 'Sailing',
    headline: 'Regatta becalmed for six hours; winner credits sandwiches',
    deck: 'Sixty-two boats drifted in sight of the line. The committee extended the limit twice and then ordered lunch.',
    bylines: ['Gil Pomeroy'],
    dateline: 'SANTA BARBARA',
    hoursAgo: 48.5,
    body: [
      p(
        'The wind left the Breakwater Regatta shortly before noon, and sixty-two boats stood where it had left them, a mile from the finish, until a quarter to six.',
      ),
      p(
        'Rules allow no engine, no oars and no swimming with a line in one’s teeth, a clause added in 1987. Crews read, slept and traded provisions. *Marginalia*, with a cooler of twenty egg sandwiches, came to an arrangement with two rivals to leeward over who might have room at the mark.',
      ),
      p(
        'When a breath came off the land she was the only boat whose crew was awake. *Marginalia* won by eleven minutes at an average speed of 0.4 knots, a course record of a kind. A protest over the sandwiches was heard and eaten.',
      ),
    ],
  }),
  story({
    slug: 'water-polo-streak-ends',
    topics: ['amateur-sport'],
    section: 'sports',
    editions,
    prominence: 'brief',
    kicker: 'Water polo',
    headline: 'Streak ends at 58, and everyone swims on',
    hoursAgo: 20.9,
    dateline: 'SANTA BARBARA',
    bylines: ['Gil Pomeroy'],
    body: [
      p(
        'Alameda High’s girls lost a water polo match for the first time in three seasons, 9–8 to Thousand Hills, ending a run of 58. Goalkeeper Anaïs Ferrante stopped 17 shots and was beaten by the last with two seconds left. The two teams stayed in the pool for half an hour afterward teaching each other a turn. “Fifty-eight was getting heavy,” said coach Dov Castellan. “One is a nice light number.”',
      ),
    ],
  }),
];
