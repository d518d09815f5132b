import { card, h, p, quote, story, table, ul } from '#demo/compose.ts';

const editions = ['santa-barbara'] as const;
const section = 'local';

/** The Santa Barbara stories that stand near the top of the front. */
export const santaBarbaraLocal = [
  story({
    slug: 'council-moves-the-road-not-the-sea',
    topics: ['city-hall', 'streets-and-roads', 'water'],
    section,
    editions,
    prominence: 'top',
    kicker: 'City hall',
    headline: 'Council votes to move Cliff Drive, having failed to move the ocean',
    deck: 'A half mile of road will shift 90 feet inland. Eleven front yards go with it.',
    bylines: ['Theo Lindqvist'],
    dateline: 'SANTA BARBARA',
    lead: 'council-chamber',
    leadCaption:
      'A resident speaks at the hearing on Cliff Drive. Forty others had signed up, and a geologist with a ball of string.',
    hoursAgo: 6.6,
    body: [
      p(
        'The City Council voted 5–2 to rebuild half a mile of Cliff Drive 90 feet farther from the edge, ending fourteen years in which the bluff lost a foot a year and the agenda lost the item twice.',
      ),
      p(
        'The move will cost $38 million, of which the state pays $24 million. A seawall would have cost $19 million and lasted, by the city’s own estimate, “until it didn’t.”',
      ),
      p(
        'The argument has been going on for so long that it has its own archive, two shelves in the basement of City Hall. There are plans in it for a wall, a longer wall, a reef of old streetcars and, from 1962, a scheme to spray the bluff with plastic. In 2014 the council voted for the wall and was sued. In 2019 it voted for nothing, formally, and was sued over that.',
      ),
      p(
        'What changed was the road. In January a slab the size of a tennis court fell away beside the bicycle lane, leaving a guardrail in the air with its reflectors still on. Since then Cliff Drive has had one lane, a traffic light and a view straight down.',
      ),
      p(
        'Eleven owners will be paid for parts of their front yards. Eight have agreed. The others told the council that they had bought houses with a road in front and did not see why the road should be any nearer. “Neither does the road,” said Councilmember Araceli Huang.',
      ),
      p(
        'The council’s two dissenters, Merritt Castellanos-Boone and Yolanda Fisk, said that a city which gives up half a mile will be asked for the next. Fisk proposed waiting for a state study of the whole coast, due in three years. “That is thirty-six inches,” Huang said.',
      ),
      h('Where the edge will be'),
      p(
        'Surveyors put the bluff’s retreat at 10 to 14 inches in an ordinary year. It is the other years that matter: two storms in one January took nine feet. At that pace the new road has sixty years, or five Januaries.',
      ),
      p(
        'Before the vote the city’s geologist, Dr. Ines Thackeray, had laid a length of string across the chamber floor to show where the edge stood in 1930, in 1980 and today. It ended under the mayor’s chair. No one has picked it up.',
      ),
      p(
        'Work begins next fall, after nesting. The strip of old roadway will be broken up and left as a path for as long as there is something for it to be on.',
      ),
    ],
  }),
  story({
    slug: 'state-street-keeps-its-promenade',
    topics: ['city-hall', 'streets-and-roads'],
    section,
    editions,
    prominence: 'top',
    kicker: 'Downtown',
    headline: 'State Street stays closed to cars, by one vote and a bandstand',
    deck: 'The promenade survives its ninth review. The tenth is in eighteen months.',
    bylines: ['Marisol Quade'],
    dateline: 'SANTA BARBARA',
    lead: 'palm-street',
    leadCaption: 'Evening on the promenade. It has been closed to cars, reviewed, and closed again.',
    hoursAgo: 8.4,
    updated: {
      hoursAgo: 5.1,
      deck: 'The promenade survives its ninth review, and two shop owners’ groups said they would not appeal. The tenth is in eighteen months.',
    },
    body: [
      p(
        'Ten blocks of State Street will remain a promenade after the downtown commission split 4–3 at the end of a hearing that ran for six hours and was twice interrupted by a mariachi passing outside.',
      ),
      p(
        'The case for cars was made by shops that sell large things. The case against was made by restaurants, by children, and by a traffic count that found the parallel streets a minute and a half slower than before, “which is how long,” said Commissioner Bettina Voss, “it took to find out that it was a minute and a half.”',
      ),
      p(
        'Ninety-four people spoke, for a minute each. A furniture dealer carried in a dining chair and asked the commission to imagine parking it. A twelve-year-old read a list of the eleven things she is allowed to do downtown alone and asked which of them she would keep. A man who has attended all nine hearings said he had come to like them and would be sorry whichever way it went.',
      ),
      p(
        'Staff had offered a compromise: cars in one lane, one way, at ten miles an hour. It pleased nobody and got two votes. The fire department, whose trucks must be able to pass either way, said only that bollards were preferable to diners, because bollards go down when asked.',
      ),
      p(
        'The deciding vote was cast by Commissioner Ray Dominguez-Platt, who had voted the other way eight times. He asked for a bandstand at Figueroa Street. He got it.',
      ),
      p(
        '“I didn’t change my mind about traffic,” Dominguez-Platt said afterward. “I went down there on a Sunday to gather evidence, and there was a fellow with a tuba, and I stayed two hours. I have nothing further to say in my defense.”',
      ),
      h('What changes'),
      ul(
        'Delivery vans may enter until 11 a.m., up from 10.',
        'Bicycles slow to walking pace between 11 a.m. and 9 p.m. A bell is not a siren, the rule notes.',
        'Outdoor tables may stay out overnight if they are heavier than 40 pounds.',
        'A bandstand, of a design to be argued over.',
      ),
      p(
        'Sales taxes from the ten blocks rose 3.1 percent over the year. Downtown outside them, the figure was 2.9. Both sides cited it.',
      ),
    ],
  }),
  story({
    slug: 'second-morning-train-to-goleta',
    topics: ['transit'],
    section,
    editions,
    prominence: 'top',
    kicker: 'Rail',
    headline: 'A second morning train, timed for people who have jobs',
    deck: 'The 6:52 from Ventura reaches Goleta at 7:58. The first one gets there at 10:20, for the scenery.',
    bylines: ['Theo Lindqvist'],
    dateline: 'CARPINTERIA, Calif.',
    lead: 'coast-train',
    hoursAgo: 7.2,
    corrections: [
      {
        kind: 'correction',
        hoursAgo: 3.3,
        text: 'An earlier version of this story said the monthly pass costs $118. It costs $181. Two digits changed seats.',
      },
    ],
    body: [
      p(
        'For eleven years the coast between Ventura and Goleta has had commuters and a train, and the one has never met the other. From next month they will. The regional rail board has found a slot, a crew and four cars for a second morning run that arrives before the working day and goes home after it.',
      ),
      p(
        'Some 15,000 people drive the stretch every weekday. The board would be content with 600 of them. A one-way ticket is $8.50 and a monthly pass $181, which includes the bus at either end.',
      ),
      table(
        'The new run, weekdays',
        ['Station', 'Morning', 'Evening'],
        ['Ventura', '6:52', '6:19'],
        ['Carpinteria', '7:16', '5:54'],
        ['Santa Barbara', '7:38', '5:31'],
        ['Goleta', '7:58', '5:10'],
      ),
      p(
        'The single track over the trestles is the limit: two trains can pass each other at only one place, and freight has it until six. A third daily round trip is planned for next summer, when a siding at Seacliff is lengthened by 1,100 feet.',
      ),
      p(
        'The café car will open at 6:40. Its manager, Lourdes Whitfield, intends to sell coffee in one size. “It is sixty-six minutes,” she said. “They will need the one size.”',
      ),
    ],
  }),
  story({
    slug: 'courthouse-clock-stops',
    topics: ['city-hall'],
    section,
    editions,
    prominence: 'top',
    kicker: 'County',
    headline: 'The courthouse clock has stopped, and the county has nobody whose job it is',
    deck: 'It was wound for 31 years by a man in the recorder’s office. He retired in the spring. It was not in his job description.',
    bylines: ['Renata Sosa-Hale'],
    dateline: 'SANTA BARBARA',
    lead: 'courthouse-arches',
    leadCaption: 'The courthouse arcade, below the tower. The stairs to the clock begin behind the second door.',
    hoursAgo: 13.8,
    body: [
      p(
        'At 4:17 on an afternoon last week the clock in the courthouse tower stopped, and for a day and a half the county was on time twice.',
      ),
      p(
        'The works, made in 1928, run for eight days on a pair of weights the size of milk cans. Someone must climb 85 steps and turn a crank 140 times. For thirty-one years that was Anselm Fujimoto of the Clerk-Recorder’s office, who did it on Friday mornings before his shift, and who retired in April.',
      ),
      p(
        'It was not a secret. Mr. Fujimoto had a key, a pair of gloves and a can of oil that he bought himself. New recorders were taken up to watch. He once wound the clock with a broken wrist, by leaning on it, and once in a tuxedo on the way to his daughter’s wedding, because the wedding was on a Friday. In thirty-one years it was late for noon twice, both times on account of pigeons.',
      ),
      p(
        'None of this was written down. When the personnel office reclassified his post in 2016, it listed fourteen duties, among them “other tasks as assigned.” The clock was not one. No one had assigned it.',
      ),
      p(
        'He had trained a colleague. The colleague moved to Oregon. The clock went on for months on the goodwill of a bailiff who has a bad knee and never mentioned it to anybody.',
      ),
      p(
        'The bailiff, Sgt. Curtis Obando, had been told about the clock by the colleague, who was carrying a box to her car at the time. He assumed it was temporary. By September he was doing the stairs in three stages. On the morning in question he was at a doctor’s, about the knee.',
      ),
      quote(
        'I looked for the position. There is no position. There is a key with a tag that says “Anselm.”',
        'Philomena Grady, county facilities',
      ),
      p(
        'An electric winder would cost $46,000 and need the approval of two commissions. The county has instead called for volunteers, expecting a handful. By the following noon it had 219, among them a retired watchmaker, an entire fourth-grade class and Mr. Fujimoto.',
      ),
      p(
        'Facilities will now train twelve of them, in pairs, and keep a calendar. There will be a form. Supervisors also voted, at Ms. Grady’s request, to find out what else in the county’s 214 buildings is done by somebody who is not supposed to do it. The first list came back with 61 entries, including a fish tank, two boilers and the flag.',
      ),
      p('The clock was restarted in the evening. It is four seconds slow. He says it always was.'),
    ],
  }),
  story({
    slug: 'mission-bell-rings-again',
    section,
    editions,
    kicker: 'Upper State',
    headline: 'The tower bell rings again after a year of holding its breath',
    deck: 'A crack as long as a hand had silenced it. A foundry in the Netherlands welded it by candlelight, or nearly.',
    bylines: ['Renata Sosa-Hale'],
    dateline: 'SANTA BARBARA',
    lead: 'mission-tower',
    leadCaption: 'The east tower, where the larger bell hangs again. It will ring at noon and at six.',
    hoursAgo: 18.7,
    body: [
      p(
        'The larger of the two bells in the Mission’s east tower was struck at noon for the first time in thirteen months, and people on Laguna Street came out of their houses to make sure.',
      ),
      p(
        'It had cracked on a cold morning last fall, along six inches of the lip. Cracked bells are usually recast, which gives you a new bell with an old name. The parish preferred the old one and shipped it, 1,140 pounds in a crate of straw, to a workshop outside Eindhoven that heats a bell for three days, welds it red-hot and cools it for nine.',
      ),
      p(
        'Its note has dropped by less than a twentieth of a tone. The organist can tell. The pigeons, who had moved into the tower for the quiet, can tell as well.',
      ),
      p(
        'Most of the $64,000 came in gifts of less than fifty dollars. The bell will ring at noon and at six, as before, and not at all on Tuesdays, when the school next door has tests.',
      ),
    ],
  }),
  story({
    slug: 'fog-closes-channel-for-eleven-hours',
    topics: ['the-harbor'],
    section,
    editions,
    kicker: 'Weather',
    headline: 'Fog closes the harbor for eleven hours; foghorn works overtime',
    deck: 'The island ferry stayed in. So did the man who was to be married on it.',
    bylines: ['Marisol Quade'],
    dateline: 'SANTA BARBARA',
    lead: 'pier-fog',
    hoursAgo: 22,
    body: [
      p(
        'Visibility in the harbor mouth fell to sixty feet before dawn and stayed there until the middle of the afternoon, the longest closure since the entrance was last dredged.',
      ),
      p(
        'Nineteen fishing boats and the ferry to the islands were held. A wedding party of forty was married on the ticket dock instead, by a ranger who happened to be licensed, with a sounding of the horn, by request, in place of an organ.',
      ),
      p(
        'The marine layer has lifted later than usual all month, forecasters say, because the water is cool and the valleys behind the range are warm. The pattern should break by the weekend.',
      ),
      card(
        'https://harbor.example.org/visibility',
        'Can you see the end of the pier?',
        'The harbor office’s camera, refreshed every minute. A gray square means no.',
      ),
    ],
  }),
];
