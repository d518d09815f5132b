import { h, p, quote, story, table, ul, wire } from '#demo/compose.ts';

const editions = ['calgary', 'santa-barbara'] as const;
const section = 'world';
const meridian = (path: string) => wire('Meridian Wire', 'World', `https://meridian-wire.example.com/world/${path}`);
const prairie = (path: string) =>
  wire('Prairie Dispatch', 'International', `https://prairie-dispatch.example.org/international/${path}`);
const pacific = (path: string) =>
  wire('Pacific Ledger Wire', 'World', `https://pacific-ledger.example.com/world/${path}`);

/** The world, as the wires tell it, in both papers. */
export const sharedWorld = [
  story({
    slug: 'crane-operators-end-nine-day-strike',
    section,
    editions,
    prominence: 'top',
    kicker: 'Chile',
    headline: 'Crane operators end nine-day strike, and the ships start to move',
    deck: 'Sixty-one vessels were waiting off Valparaíso. Terminals expect the backlog to clear within ten days.',
    bylines: ['Inés Caldera-Voss'],
    dateline: 'VALPARAÍSO, Chile',
    lead: 'container-port',
    hoursAgo: 5,
    wire: meridian('valparaiso-strike-ends'),
    updated: {
      hoursAgo: 2.2,
      deck: 'Sixty-one vessels were waiting off Valparaíso. Members ratified the deal by 88 per cent, and terminals expect the backlog to clear within ten days.',
    },
    body: [
      p(
        'The cranes of Valparaíso’s two container terminals swung out over the water again at first light after their operators voted to end a strike that had stopped the port for nine days.',
      ),
      p(
        'The agreement, reached at the end of a nineteen-hour session in the back room of a bakery, raises pay by 7 per cent over two years and gives operators a twenty-minute break every two hours. They had asked for the break first and the pay second.',
      ),
      p(
        'At the height of the stoppage sixty-one ships lay at anchor in the bay, so many that fishing crews painted numbers on buoys to find their way home. Grapes and cherries worth an estimated $140 million were waiting in refrigerated boxes; growers’ associations said most would still be sold, “but not as breakfast.”',
      ),
      p(
        'The quiet had its admirers. With the cranes still, residents of the hills above the port found that they could hear the funiculars, and each other. A restaurant put its tables out on a quay that had not been open to the public since 1974. Children fished from the bollards. On the seventh day a swimmer crossed the inner basin, to cheers, and was fined.',
      ),
      h('What was settled'),
      ul(
        'A rise of 4 per cent now and 3 per cent next year.',
        'Breaks of twenty minutes every two hours, counted as work.',
        'Cabins heated and cooled by the end of next year.',
        'A joint committee on remote-controlled cranes, which neither side has agreed to call a committee.',
      ),
      p(
        'It is the last of these that started the quarrel. The terminals plan to run a third of their cranes from screens in an office. The union does not object to the screens, said its secretary, Rodrigo Almarza-Pino, only to the assumption that the chair in front of them would be somewhere else.',
      ),
      p(
        'Trials with two remote cranes have run since March. They move 24 boxes an hour where an operator in the cabin moves 31, and they stop for fog, for which a person merely slows down. The terminals say that the machines will learn. The operators say that they have noticed as much, and would like to know from whom.',
      ),
      quote(
        'You can move the joystick to the moon. There is still a person holding it.',
        'Rodrigo Almarza-Pino, union secretary',
      ),
      p('Terminal operators expect the backlog of boxes to clear within ten days. The bakery has put up a plaque.'),
    ],
  }),
  story({
    slug: 'quake-shakes-solomon-islands',
    section,
    editions,
    prominence: 'brief',
    kicker: 'Pacific',
    headline: 'Quake of 6.1 shakes islands east of New Guinea; no deaths reported',
    bylines: [],
    dateline: 'HONIARA, Solomon Islands',
    hoursAgo: 1.6,
    wire: pacific('quake-solomons'),
    updated: {
      hoursAgo: 0.9,
      deck: 'A tsunami advisory was lifted after ninety minutes.',
    },
    body: [
      p(
        'An earthquake of magnitude 6.1 shook the eastern islands of the Solomons at a depth of 48 kilometres, toppling water tanks and bringing people out into the streets of several towns. No deaths have been reported. Schools and a clinic were being checked for cracks. A tsunami advisory for nearby coasts was lifted after ninety minutes, when gauges showed waves of less than a hand’s breadth.',
      ),
    ],
  }),
  story({
    slug: 'ports-agree-on-one-plug-for-ships',
    topics: ['climate-and-energy'],
    section,
    editions,
    kicker: 'Shipping',
    headline: 'After eleven years, ports agree on one plug for ships',
    deck: 'Delegates from 74 countries settle the shape of a socket that may spare harbour towns a great deal of smoke.',
    bylines: ['Cornelius Abara'],
    dateline: 'GENEVA',
    hoursAgo: 13,
    wire: meridian('one-plug-for-ships'),
    body: [
      p(
        'A ship at berth keeps its engines running for light, heat and refrigerators. It could as easily plug in, and in some ports it does, if it happens to carry the right one of six plugs. Delegates from 74 countries agreed this week that there will be one.',
      ),
      p(
        'The winning design, known in eleven years of drafts as Type C-prime, is as tall as a toddler and carries 6.6 kilovolts. It was opposed to the last by makers of the other five. Ports have until 2038 to fit it; new ships, eight years.',
      ),
      p(
        'Auxiliary engines in harbour are thought to cause a twentieth of shipping’s soot, but the twentieth that people breathe. Studies presented at the talks put the benefit to towns beside ports at some $9 billion a year.',
      ),
      p(
        'The final session ran past midnight over one word. English has *plug* and *socket* for the two halves; in four of the official languages it is not settled which is which. The treaty says “the part on the ship” and “the part that is not.”',
      ),
    ],
  }),
  story({
    slug: 'north-sea-wind-ring',
    topics: ['climate-and-energy'],
    section,
    editions,
    kicker: 'Energy',
    headline: 'Six nations close the ring of cables around the North Sea',
    deck: 'With the last joint sealed off Jutland, wind from one coast can boil a kettle on any other.',
    bylines: ['Birgitte Holmgaard'],
    dateline: 'ESBJERG, Denmark',
    lead: 'wind-turbines',
    leadCaption: 'Turbines on land feed the ring as well. The cable joins some 3,950 of them in six countries.',
    hoursAgo: 22.5,
    wire: prairie('north-sea-ring'),
    body: [
      p(
        'Sixty metres down and 110 kilometres from shore, a crew of eight finished a joint in a cable as thick as a fence post, and with it a ring of wires that now joins the wind farms of six countries.',
      ),
      p(
        'Until now each farm sent its power home. When the wind blew hard off Scotland and not at all off Germany, one country paid turbines to stand still while the other burned gas. The ring lets 12 gigawatts take whichever way round is short.',
      ),
      table(
        'Who put in what',
        ['Country', 'Cable, km', 'Turbines joined'],
        ['Britain', '640', '1,310'],
        ['Germany', '410', '980'],
        ['Denmark', '380', '720'],
        ['Netherlands', '290', '610'],
        ['Norway', '270', '95'],
        ['Belgium', '90', '240'],
      ),
      p(
        'The joint took fifty-two hours, because dust is fatal to it and the sea is damp. The jointers work in a tent inside a container inside a ship. Their foreman, Aksel Rømer, was asked what he thought as he sealed it. “That somebody had better switch it on before they ask me to open it again.”',
      ),
    ],
  }),
  story({
    slug: 'lisbon-brings-back-the-night-tram',
    topics: ['transit'],
    section,
    editions,
    kicker: 'Portugal',
    headline: 'Lisbon brings back the night tram for bakers, nurses and the merely late',
    deck: 'Line 31 ran until 1968. It is back, at 1:20 a.m., and it is full.',
    bylines: ['Duarte Figueira-Pratt'],
    dateline: 'LISBON',
    hoursAgo: 28.5,
    wire: pacific('lisbon-night-tram'),
    body: [
      p(
        'The conductor of the 1:20 knows most of them by the third night. The bakers get on at the river, the nurses at the hospital, and at the top of the hill come the people who have been dancing and would prefer not to walk down in those shoes.',
      ),
      p(
        'Line 31 was withdrawn in 1968 for want of passengers. It returned this month, hourly from midnight to five, after a count found 14,000 people on the hills of the old city every night with no way home but a taxi. About 2,300 ride it on a weekday.',
      ),
      p(
        'Neighbours along the route feared for their sleep. The cars now take the two sharpest bends at walking pace with a film of water sprayed on the rail, which turns a shriek into something the council’s acoustic report calls “a moderate sigh.”',
      ),
      p('The fare is the same as by day. Bakers, by custom, pay the driver’s share in bread.'),
    ],
  }),
  story({
    slug: 'iceland-village-keeps-phone-booth',
    section,
    editions,
    prominence: 'brief',
    kicker: 'Iceland',
    headline: 'Village of 88 votes to keep its last phone booth',
    bylines: [],
    dateline: 'BORGARHÖFN, Iceland',
    hoursAgo: 19.8,
    wire: meridian('phone-booth'),
    body: [
      p(
        'Residents of a fishing village in Iceland’s Eastfjords have voted 51 to 6 to keep its only telephone booth, which the operator meant to remove after a year in which nobody made a call from it. It is needed, the village argued, as a shelter at the bus stop, as the place where lost gloves are left, and because it is the one lit thing on the road in winter. The operator will leave the booth and take the telephone.',
      ),
    ],
  }),
];
