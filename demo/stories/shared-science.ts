import { card, h, p, quote, story, ul, wire } from '#demo/compose.ts';

const both = ['calgary', 'santa-barbara'] as const;
const section = 'science';

/** Science: most of it in both papers. */
export const science = [
  story({
    slug: 'toaster-sized-satellite-finds-county-sized-leak',
    topics: ['climate-and-energy', 'night-sky'],
    section,
    editions: both,
    kicker: 'Space',
    headline: 'A satellite the size of a toaster finds a leak the size of a town',
    deck: 'Students built it for the price of a house. In its first month it saw methane that nobody had reported.',
    bylines: ['Hana Wyndham'],
    dateline: 'LETHBRIDGE, Alta.',
    lead: 'satellite-orbit',
    leadCaption:
      'How the satellite would look at sunrise to somebody floating beside it. It passes over any one place every six days.',
    hoursAgo: 9.1,
    body: [
      p(
        'The satellite has a mass of four kilograms, and one of its panels is held on with a screw from a bicycle shop. It was in orbit for eleven days when it saw, on a plain in central Asia, a plume of methane thirty kilometres long that appears in no inventory.',
      ),
      p(
        'Larkspur-2 was built over five years by 46 students of the Prairie Institute of Technology, most of whom have since graduated and been invited back to see the picture. It cost $890,000, about the price of a detached house in the city where they studied, as several of them remark without being asked.',
      ),
      p(
        'Large satellites map methane over whole continents and see a spot as wide as a county. Larkspur-2 looks at one place for ninety seconds as it passes, through a slit and a grating no larger than a stamp, and can tell which of two buildings is leaking.',
      ),
      p(
        'Methane has no colour to the eye, but it swallows a thin slice of infrared light. The instrument spreads sunlight that has come up through the air into a rainbow a hair’s breadth at a time and measures how dark that slice is. The hard part is holding still. Over its ninety seconds the satellite turns to keep the same field of gravel in view, to within the width of two football pitches, from 510 kilometres up and at 27,000 kilometres an hour.',
      ),
      p(
        'It does so with three spinning wheels meant for camera drones. The first set seized in a vacuum chamber, eight weeks before delivery. A second-year student, Kwabena Lortie, took the bearings apart on a dormitory desk, washed out the grease and put in another that he had read about in a manual for dental drills. They have turned without complaint ever since.',
      ),
      h('A valve, probably'),
      p(
        'The plume rises from the neighbourhood of a compressor station. From its breadth the team reckons that about nine tonnes an hour are escaping, roughly what 150,000 cows give off. The operator was told through a United Nations office that exists for the purpose. It replied that nothing was wrong. On the next pass, six days later, the plume had gone.',
      ),
      quote(
        'That is the best answer there is. They fixed it and they were never wrong.',
        'Dr. Zainab Haddad-Ross, who leads the project',
      ),
      p(
        'The satellite has fuel for none and will fall back into the air in about three years. Its successor, Larkspur-3, is on a bench in a basement in Lethbridge. All of its screws are the right ones.',
      ),
      card(
        'https://larkspur.example.org/passes',
        'When it passes over you',
        'The team’s page shows the next ten passes for any place, and what the satellite saw on the last one.',
      ),
    ],
  }),
  story({
    slug: 'comet-found-by-night-janitor',
    topics: ['night-sky'],
    section,
    editions: both,
    kicker: 'Astronomy',
    headline: 'The comet was on the plate all along. The night custodian saw it first',
    deck: 'An observatory will propose her name for it. She would rather have the broken heater mended.',
    bylines: ['Hana Wyndham'],
    dateline: 'PRIDDIS, Alta.',
    lead: 'observatory-night',
    leadCaption: 'The dome on a clear night. The control room, and its heater, are on the floor below.',
    hoursAgo: 29,
    body: [
      p(
        'Astronomers at the Sheep Creek Observatory had looked at the picture for two days. Then Delphine Mukasa, who cleans the control room between one and three in the morning, asked why one of the stars had moved.',
      ),
      p(
        'It had not been a star. Three further nights confirmed a comet, still beyond the orbit of Jupiter, that will round the sun the winter after next and may, with luck, be seen without a telescope from dark places.',
      ),
      p(
        'The search program had rejected it as a fault in the detector. Ms. Mukasa has looked at the big screen on her break for eleven years, “because it is better than television,” and knows the faults by sight.',
      ),
      p(
        'By custom a comet takes its finder’s name. A committee will decide. In the meantime the observatory has mended the heater in the cleaners’ room.',
      ),
    ],
  }),
  story({
    slug: 'wheat-that-waits-for-rain',
    topics: ['water', 'food-and-farming'],
    section,
    editions: ['calgary'],
    kicker: 'Farming',
    headline: 'The wheat that waits for rain',
    deck: 'A forgotten landrace stops growing in drought and starts again after it. Breeders want to know how it decides.',
    bylines: ['Hana Wyndham'],
    dateline: 'VULCAN, Alta.',
    lead: 'foothills-wheat',
    leadCaption:
      'Ripe wheat at the test farm, with the foothills behind. The grey strip stands at the far side of the field.',
    hoursAgo: 36.5,
    corrections: [
      {
        kind: 'correction',
        hoursAgo: 12,
        text: 'The trial plots cover 40 hectares, not 40 acres as first reported.',
      },
    ],
    body: [
      p(
        'In the driest July for a generation the wheat in one strip of a test farm near Vulcan stopped. It did not wither. It stood for twenty-six days, ankle high and grey as lichen, while the varieties on either side of it hurried into ear and died. Then it rained, and it went on.',
      ),
      p(
        'The strip was sown with seed from a jar that Elmer Thiessen’s grandmother brought to the prairies in 1926 and that stood on a shelf until he gave it to the research station, along with a story nobody believed.',
      ),
      p(
        'Grown on forty hectares over three years, the “waiting wheat” yields a fifth less than modern kinds in a good year. In a bad one it is the only one that yields. Plant physiologist Dr. Noor Castellanos has found that its roots send a signal the others lack; she does not know yet what it says.',
      ),
      quote('Every plant can panic. This one can be told not to.', 'Dr. Noor Castellanos'),
      p('Crosses will take eight to ten years. Mr. Thiessen, who is 88, has asked for a jar back.'),
    ],
  }),
  story({
    slug: 'whales-counted-by-ear',
    topics: ['wildlife'],
    section,
    editions: ['santa-barbara'],
    prominence: 'top',
    kicker: 'Ocean',
    headline: 'Whales come early, and the Channel counts them by ear',
    deck: 'Eleven microphones on the sea floor have logged more humpbacks than in any fall since the project began.',
    bylines: ['Hana Wyndham'],
    dateline: 'SANTA BARBARA',
    lead: 'whale-spout',
    hoursAgo: 15.5,
    body: [
      p(
        'Humpbacks are passing through the Santa Barbara Channel three weeks ahead of the usual date and in numbers the Channel Listening Project has not heard before: 412 individuals since the start of the season, against 280 by the same day last year.',
      ),
      p(
        'Heard is the word. Eleven hydrophones between the mainland and the islands pick up their songs, and a program tells one singer from another by the shape of a phrase. Observers on the cliffs, with binoculars, have counted 397. “The other fifteen are being quiet up top,” said Dr. Lucía Menéndez-Barr, who runs the project.',
      ),
      p(
        'Each male sings the same song as the others in his ocean, more or less, and it changes by a phrase or two each year. This season’s has a new ending, a run of five falling notes that was first picked up off Mexico in February and that nearly every singer in the Channel had adopted by October. “It is a hit,” Dr. Menéndez-Barr said. “There is no other word for it.”',
      ),
      p(
        'Why the whales are early is less certain. Anchovies came inshore in August, after a cool spring, and the whales may be following them; buoys west of the islands show water two degrees colder than last fall. Or the animals may simply be more numerous. The population of the eastern Pacific has grown by about a twentieth a year since hunting stopped, and it has to go somewhere for lunch.',
      ),
      h('Slow ships'),
      p(
        'The early arrival puts whales in the shipping lanes before the seasonal speed limit starts. Six of the eight largest lines agreed this week to drop to 10 knots at once. The remaining two said that they were considering it and were observed, on the radar, to be considering it at 16.',
      ),
      p(
        'At 10 knots a ship is much less likely to strike a whale, and a whale that is struck is more likely to live. Four were found dead in the lanes last year. Slower ships are also quieter ones, which the project notices at once: on the night when the first line slowed down, the hydrophone nearest the lanes picked up a singer that it had not heard in three seasons.',
      ),
      ul(
        '**See them** from the bluffs at low sun, when the spouts are lit.',
        '**Hear them** on the project’s [live stream](https://channel-listening.example.org).',
        '**In a boat,** keep 100 yards off and do not cross ahead.',
      ),
    ],
  }),
  story({
    slug: 'kelp-returns-where-urchins-were-eaten',
    topics: ['wildlife', 'the-harbor'],
    section,
    editions: ['santa-barbara'],
    kicker: 'Ocean',
    headline: 'Kelp returns where people ate the urchins',
    deck: 'A dinner club, nineteen divers and four years of patience have brought back eleven acres of forest.',
    bylines: ['Hana Wyndham'],
    dateline: 'GOLETA, Calif.',
    hoursAgo: 58,
    body: [
      p(
        'Purple urchins had grazed the reef off Naples Point to bare rock. Starved urchins hold nothing worth eating, so nobody gathered them, so nothing changed. Then a club of cooks found that after ten weeks in a tank on a diet of kitchen trimmings they taste of the sea and a little of carrot.',
      ),
      p(
        'Nineteen divers have since lifted 310,000 urchins, by hand, from eleven acres. A survey this fall found young kelp on all of it, forty feet tall in places, and in the kelp the first lobsters.',
      ),
      p(
        'The scientists who made the survey warn that eleven acres are not a coast. The cooks have taken the point and are raising their prices.',
      ),
    ],
  }),
  story({
    slug: 'oldest-ice-core-tastes-of-pennies',
    topics: ['climate-and-energy'],
    section,
    editions: both,
    prominence: 'brief',
    kicker: 'Climate',
    headline: 'Team raises oldest ice yet; it fizzes',
    bylines: [],
    dateline: 'HOBART, Australia',
    hoursAgo: 50,
    wire: wire('Meridian Wire', 'Science', 'https://meridian-wire.example.com/science/oldest-ice'),
    body: [
      p(
        'A drilling team in East Antarctica has brought up ice thought to be 1.4 million years old, from a depth of 2,870 metres. The bubbles in it are air from a time when ice ages came twice as often as they have since, and may say why the rhythm changed. A sliver put into water fizzed as the old air came out. The team leader was asked if anyone had drunk it. “Not the expensive part,” she said.',
      ),
    ],
  }),
  story({
    slug: 'crows-of-two-cities-compared',
    topics: ['wildlife'],
    section,
    editions: both,
    kicker: 'Birds',
    headline: 'City crows drop nuts at red lights. Now we know they read the countdown',
    deck: 'At crossings with a timer, birds wait for the number that gives them just long enough.',
    bylines: ['Sunniva Mori-Hale'],
    dateline: 'SENDAI, Japan',
    hoursAgo: 68,
    wire: wire('Pacific Ledger Wire', 'Science', 'https://pacific-ledger.example.com/science/crows-countdown'),
    body: [
      p(
        'That crows lay walnuts before the wheels of cars has been known for decades. A study of 1,140 nuts at six crossings now reports that where the signal for pedestrians counts down in seconds, crows fetch their nut at nine or more and stay on the wire at eight or less.',
      ),
      p(
        'They do not read, the authors stress; they know the shapes. When the team reversed the digits on one signal, with the permission of a patient police department, the birds were fooled for two days. On the third they went by the cars again.',
      ),
      p('Nuts were lost only on weekends, when the drivers were from elsewhere.'),
    ],
  }),
];
