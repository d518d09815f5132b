import { h, p, quote, story, wire } from '#demo/compose.ts';

const editions = ['calgary', 'santa-barbara'] as const;

export const sharedBusiness = [
  story({
    slug: 'parcel-firm-grounds-its-drones',
    topics: ['streets-and-roads'],
    section: 'business',
    editions,
    prominence: 'brief',
    kicker: 'Delivery',
    headline: 'Parcel firm grounds its drones and hires cyclists',
    bylines: [],
    dateline: 'ROTTERDAM',
    hoursAgo: 17.9,
    wire: wire('Meridian Wire', 'Business', 'https://meridian-wire.example.com/business/drones-grounded'),
    body: [
      p(
        'Hollis & Drake, which three years ago promised to deliver a tenth of Europe’s small parcels from the air, is selling its 1,900 drones and hiring 2,400 cyclists. The drones were faster, the company said, until one counted the time spent getting them out of trees. A parcel by bicycle costs 41 per cent less and arrives, on average, four minutes sooner. The shares rose 6 per cent.',
      ),
    ],
  }),
  story({
    slug: 'freight-rates-fall-as-ports-clear',
    section: 'business',
    editions,
    kicker: 'Trade',
    headline: 'Freight rates fall for a fifth week as ports clear',
    deck: 'A box from Asia to the West Coast costs a third less than in the spring. Shops may notice; shoppers may not.',
    bylines: ['Philippa Strand'],
    dateline: 'SINGAPORE',
    hoursAgo: 20.4,
    wire: wire('Pacific Ledger Wire', 'Markets', 'https://pacific-ledger.example.com/markets/freight-fifth-week'),
    body: [
      p(
        'The price of moving a forty-foot container across the Pacific fell for the fifth week running, to $1,870, according to the Straits Box Index. It stood at $2,810 in April.',
      ),
      p(
        'Analysts point to 44 new ships delivered since the summer and to the end of the strike in Valparaíso, which had kept 190,000 boxes out of circulation. “An empty box in the wrong place is the most expensive thing in trade,” said Ganesh Thorne-Pillai of Quay Partners. “There are fewer of them this week.”',
      ),
      h('What it means at the till'),
      p(
        'Freight makes up some 3 per cent of the shelf price of a pair of shoes and 20 per cent of that of a garden chair. Importers who signed yearly contracts in April will not see the new rates until they expire, and have begun, by several accounts, to read them very closely.',
      ),
    ],
  }),
];

export const sharedArts = [
  story({
    slug: 'orchestra-tours-by-canal-boat',
    topics: ['stage-and-screen'],
    section: 'arts',
    editions,
    kicker: 'Music',
    headline: 'The orchestra that tours by barge, at the speed of a slow movement',
    deck: 'Thirty-eight players, two boats, 640 kilometres of canal. The double basses travel on deck.',
    bylines: ['Klara Steinhöfel'],
    dateline: 'REGENSBURG, Germany',
    lead: 'orchestra-pit',
    leadCaption:
      'The Danube Chamber Players in a town with a pit. On most of the tour the audience has looked down from the quay.',
    hoursAgo: 23.6,
    wire: wire('Prairie Dispatch', 'Culture', 'https://prairie-dispatch.example.org/culture/orchestra-barge'),
    body: [
      p(
        'A tour by air takes an orchestra to five capitals in six days and, its members say, shows them five hotels. The Danube Chamber Players have gone by water instead. In seven weeks they have played forty-one concerts in towns whose names their agent could not spell, most of them on the quay.',
      ),
      p(
        'They travel at six kilometres an hour. Rehearsals are held under way and draw an audience of cyclists, who find that by pedalling gently they can keep up with a whole symphony.',
      ),
      quote('We have got slower. The critics call it depth.', 'Florian Adeyemi-Lang, conductor'),
      p(
        'Damp is the enemy. The harpsichord is tuned at every lock, of which there have been 78. But the towns have come down to the water, sometimes all of the town, with chairs. In one the mayor turned pages. In another the lock-keeper, asked how long they could stay in the chamber, with its fine echo, shut the gates and said that he had not seen any boats all day.',
      ),
    ],
  }),
  story({
    slug: 'bus-driver-wins-poetry-prize',
    topics: ['transit', 'libraries'],
    section: 'arts',
    editions,
    prominence: 'brief',
    kicker: 'Books',
    headline: 'Bus driver wins poetry prize for book written at the terminus',
    bylines: [],
    dateline: 'HALIFAX',
    hoursAgo: 47,
    wire: wire('Prairie Dispatch', 'Culture', 'https://prairie-dispatch.example.org/culture/poetry-prize'),
    body: [
      p(
        'The $60,000 Lantern Prize for poetry has gone to *Layover*, a first collection by Constance Abernethy-Doucet, who has driven the Number 7 in Halifax for twenty-two years. All of its poems were written in the eleven minutes between arriving at the terminus and leaving it. The longest is nine lines. Asked if she would give up driving, she said she had considered it “for about eleven minutes.”',
      ),
    ],
  }),
];
