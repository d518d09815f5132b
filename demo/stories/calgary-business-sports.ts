import { h, p, quote, story, table, ul } from '#demo/compose.ts';

const editions = ['calgary'] as const;

export const calgaryBusiness = [
  story({
    slug: 'empty-tower-becomes-212-apartments',
    topics: ['housing'],
    section: 'business',
    editions,
    prominence: 'top',
    kicker: 'Downtown',
    headline: 'Tower that stood empty for nine years becomes 212 apartments',
    deck: 'The boardroom on the 31st floor is now a laundry. It has the best view of any laundry in the country.',
    bylines: ['Tom Achterberg'],
    dateline: 'CALGARY',
    lead: 'skyline-dawn',
    hoursAgo: 12.5,
    body: [
      p(
        'The first tenants carried their plants and mattresses this week into the former Corvane Energy tower on Eighth Avenue, which lost its last office worker nine years ago and its name shortly after.',
      ),
      p(
        'Halvard Living, the developer, gutted 32 floors and put back 212 apartments at a cost of $118 million, of which the city’s conversion fund paid $15.9 million. Rents run from $1,480 for a studio to $3,900 for a corner with mountains in it.',
      ),
      p(
        'Offices are too deep to make good homes: most of the space lies far from a window. The architects solved it with a light well eight metres square, cut straight down from the roof through every floor. What came out, 6,200 tonnes of concrete, is now under a parking lot in Rocky View County.',
      ),
      p(
        'The hole is now a garden, in a manner of speaking. Mirrors on the roof throw sunlight down as far as the twelfth floor; below that the architects gave up on the sun and hung lamps that follow its colour through the day. A tenant on the fourth told us that she knows it is evening when her kitchen goes orange.',
      ),
      p(
        'Nineteen apartments are set aside at rents a third below the market. More than 900 people applied for them. They were drawn by lot, in the lobby, by the building’s last security guard, Ambrose Tull, who had spent nine years alone in it and was asked as a courtesy. He drew for an hour and then announced, to some surprise, that he had put in for one himself and had not been picked.',
      ),
      quote('We bought a building and the first thing we did was remove its middle.', 'Annelise Halvard, developer'),
      h('A fuller downtown'),
      p(
        'Three more conversions are under way and five have been approved. Meanwhile landlords of the towers that remain offices say these are fuller than at any time in four years, since the worst of them have left the count.',
      ),
      p(
        'Economists at the downtown association caution that the figures flatter. A tower that becomes apartments makes the rest look busier without hiring anybody. Still, the number of people at a desk on an ordinary midweek day, counted from telephones, is up by 11 per cent on last year, and two lunch counters have reopened on the strength of it.',
      ),
      p(
        'The conversion fund has $14 million left. At the present rate of grants, that is one more tower, or most of one. Council will be asked in the spring whether to put in more. Ms. Halvard, who has an option on the building across the avenue, said she had no view on the matter, and then gave it for some minutes.',
      ),
      table(
        'Downtown office space, millions of square feet',
        ['', 'Total', 'Empty', 'Share empty'],
        ['Four years ago', '42.6', '13.9', '33%'],
        ['Last year', '41.1', '11.4', '28%'],
        ['Now', '39.8', '9.7', '24%'],
      ),
      p(
        'Not all of the old tenant is gone. In the lobby a bronze plaque still thanks the staff of 2006 for a million hours without an accident. The new tenants voted to keep it.',
      ),
    ],
  }),
  story({
    slug: 'society-buys-grain-elevator-for-a-dollar',
    topics: ['food-and-farming'],
    section: 'business',
    editions,
    kicker: 'Prairie',
    headline: 'They bought a grain elevator for a dollar. The roof is extra',
    deck: 'A society of 140 members plans to keep one of the line’s last wooden elevators doing what it was built to do.',
    bylines: ['Tom Achterberg'],
    dateline: 'DALEMEAD, Alta.',
    lead: 'grain-elevator',
    hoursAgo: 38,
    body: [
      p(
        'The price was one dollar, paid in nickels. The roof will be $212,000. The members of the Dalemead Elevator Society, who are mostly farmers and can do sums, say they knew this when they signed.',
      ),
      p(
        'The red elevator beside the tracks was due to come down in the spring. Its last owner, a grain company, has moved its business to a concrete terminal forty kilometres away, where a hundred cars can be filled in half a day. The wooden one fills four.',
      ),
      p(
        'Four is enough, says the society, for growers of small lots: heritage wheats, malting barley, peas for people who ask where they came from. Eleven have promised their crops. A distillery in the city has promised to buy the rye, and to be photographed doing so.',
      ),
      h('Held up by itself'),
      p(
        'An engineer found the timbers in good order. Elevators of this kind are built of planks laid flat and spiked on top of one another, some 400,000 board feet of fir, and are nearly impossible to knock over, as an excavator proved in the next town, twice.',
      ),
      p(
        'The railway will keep the siding as long as forty cars leave it every year. Society president Wilf Ostrander has them marked on a calendar in the office, next to the nickel that was left over.',
      ),
    ],
  }),
  story({
    slug: 'co-op-buys-flour-mill',
    topics: ['food-and-farming'],
    section: 'business',
    editions,
    prominence: 'brief',
    kicker: 'Food',
    headline: 'Grocery co-op buys the mill that mills its flour',
    hoursAgo: 56,
    dateline: 'CALGARY',
    bylines: ['Tom Achterberg'],
    body: [
      p(
        'Foothills Grocers’ Co-operative will pay $22 million for the Okotoks flour mill that has supplied its bakeries since 1974. The sellers, two brothers, are retiring and turned down a higher offer that came with no promise for the mill’s 63 workers. All of them keep their jobs, and each gets a share of the co-op worth $10 and, by tradition, one vote. Members approved the purchase by 8,114 votes to 206. The price of flour, the co-op said, would not change, “because it never does what we tell it.”',
      ),
    ],
  }),
];

export const calgarySports = [
  story({
    slug: 'ironwoods-win-in-fourth-overtime',
    topics: ['winter', 'amateur-sport'],
    section: 'sports',
    editions,
    kicker: 'Hockey',
    headline: 'Ironwoods win in the fourth overtime, at ten minutes to two',
    deck: 'A defender who had not scored in three seasons ends the longest game in the league’s history from the blue line.',
    bylines: ['Dell Moffat'],
    dateline: 'CALGARY',
    hoursAgo: 10.2,
    body: [
      p(
        'Nobody in the building remembers the shot, because most of those left in the building had their eyes closed. At 1:50 a.m., in the fourth overtime, Saskia Thorvald let one go from the blue line that hit a stick, a shin and a post and ended the longest game the Western Women’s League has played.',
      ),
      p(
        'Calgary 3, Regina Larks 2, in 137 minutes and 14 seconds of hockey. It was Thorvald’s first goal in three seasons. “I was trying to hit the boards so we could change,” she said.',
      ),
      p(
        'Goaltender Mireille Achebe made 81 saves, drank eleven bottles of water and changed her skates twice. The concession stands ran out of everything but mustard during the second overtime; a pizzeria across the avenue sent over forty boxes and a bill.',
      ),
      p(
        'For two periods it had been an ordinary game, and a good one. Regina led twice, through Joëlle Mistikat on the power play and then through a deflection off a Calgary skate. Calgary drew level each time inside a minute. From then on the two goaltenders took over, and for 77 minutes nothing went in at either end but one glove.',
      ),
      p(
        'By the third overtime both benches were down to two lines. Regina’s captain, Fern Laframboise, played with a skate held together by tape. The linesmen asked for, and were given, chairs during the stoppages. At a quarter past one the building’s lights went out, on a timer, and came back eleven minutes later to find most of the players lying on the ice.',
      ),
      quote(
        'I asked the referee what period it was. She said she had hoped I would know.',
        'Mireille Achebe, goaltender',
      ),
      p(
        'Some 900 of the 6,400 spectators stayed to the end. The club will let them in free on Saturday, if they keep their ticket stubs and, the announcement says, “can prove they were awake.”',
      ),
      table(
        'Western Women’s League',
        ['Club', 'Played', 'Won', 'Lost', 'Points'],
        ['Regina Larks', '16', '12', '4', '25'],
        ['Calgary Ironwoods', '16', '11', '5', '23'],
        ['Edmonton Tamarack', '15', '10', '5', '20'],
        ['Winnipeg Portage', '16', '7', '9', '15'],
        ['Saskatoon Sparks', '15', '3', '12', '6'],
      ),
      p('The teams meet again in four days. Both coaches have cancelled practice.'),
      p(
        'The league’s old record, 121 minutes, had stood since its second season. Its rule book provides for overtime “until decided” and, in a footnote that nobody had had occasion to read, for breakfast.',
      ),
    ],
  }),
  story({
    slug: 'foothills-fc-draws-in-the-snow',
    topics: ['winter', 'amateur-sport'],
    section: 'sports',
    editions,
    kicker: 'Soccer',
    headline: 'Foothills FC draws 2–2 with an orange ball and two shovels',
    deck: 'The lines were cleared at every stoppage. The penalty spot was found with a tape measure.',
    bylines: ['Dell Moffat'],
    dateline: 'CALGARY',
    hoursAgo: 26,
    body: [
      p(
        'Snow began in the ninth minute and had covered the touchlines by the fifteenth. Foothills FC and Vancouver Marine played on with an orange ball, two volunteers with shovels and an understanding between the benches that nobody would slide on purpose.',
      ),
      p(
        'Marine scored twice before the break, the second directly from a corner that three defenders lost sight of. Foothills answered through Ayo Bamgbose with a header in the 61st minute and, in the 88th, from a penalty. The referee paced out the spot, doubted himself, and sent for a tape.',
      ),
      p(
        'Bamgbose waited four minutes in the snow to take it and then rolled it down the middle. “By that time,” he said, “the goalkeeper had forgotten I was there.”',
      ),
      p(
        'The point keeps Foothills fifth with two games left. The volunteers with the shovels were named players of the match.',
      ),
    ],
  }),
  story({
    slug: 'pass-loppet-draws-1900-skiers',
    topics: ['winter', 'amateur-sport'],
    section: 'sports',
    editions,
    kicker: 'Skiing',
    headline: 'Highwood loppet draws 1,900 skiers and a goat',
    deck: 'The 50-kilometre race over the pass was decided by a ski length. The goat did not finish.',
    bylines: ['Dell Moffat'],
    dateline: 'HIGHWOOD PASS, Alta.',
    lead: 'mountain-pass',
    leadCaption: 'The road to the pass in larch season, before it closes to cars and is given over to skis.',
    hoursAgo: 49,
    body: [
      p(
        'Ingeborg Falk of Canmore won the women’s 50 kilometres of the Highwood loppet by a ski’s length over her sister Annika, reversing last year’s order and, their father reported from the finish, the seating at dinner.',
      ),
      p(
        'The men’s race went to Jonas Whitebear-Clarke in 2 hours 21 minutes, a course record by nine seconds. He broke a pole at the 30th kilometre and skied the next three with one borrowed from a child, which came up to his hip.',
      ),
      p(
        'About 1,900 skiers started, the most since the race was founded in 1983. A mountain goat joined the leaders of the 25-kilometre race for a stretch below the summit and set what organizers called a promising pace.',
      ),
      ul(
        '**Women, 50 km:** 1. Ingeborg Falk, 2:44:07. 2. Annika Falk, 2:44:08. 3. Dora Hallström, 2:46:50.',
        '**Men, 50 km:** 1. Jonas Whitebear-Clarke, 2:21:33. 2. Emil Sato, 2:22:19. 3. Per Aune, 2:23:02.',
      ),
    ],
  }),
  story({
    slug: 'bonspiel-ends-by-lantern-light',
    topics: ['winter', 'amateur-sport'],
    section: 'sports',
    editions,
    prominence: 'brief',
    kicker: 'Curling',
    headline: 'Bonspiel ends by lantern light',
    hoursAgo: 31,
    dateline: 'HIGH RIVER, Alta.',
    bylines: ['Staff'],
    body: [
      p(
        'The final of the High River Ladies’ Bonspiel was finished by the light of four camping lanterns after the power failed in the ninth end. Skip Norma Tailfeathers, a point down, asked for one to be set behind the rings, “so I have something to aim at,” and took three with her last stone. The 61-year-old has now won the event in five decades. The power came back during the handshakes. Nobody, she noted, had thought to stop the clock.',
      ),
    ],
  }),
];
