import type { DispatchItem, DispatchPart } from '#demo/wires/dispatch-item.ts';

/** The wire wrote it anew, and its story, which nobody had changed, followed. */
const updated: DispatchItem = {
  id: '4.219984',
  hoursAgo: 15,
  category: 'News/Alberta/Calgary',
  authors: ['Odette Farquharson'],
  headline: 'Ice jam closes the river pathway under two bridges',
  isSummaryApart: true,
  summary:
    'Plates of ice as thick as a doorstep have stacked up below the weir. The city expects them to stay until Friday.',
  body: [
    'The pathway on the south bank of the Bow is closed between the zoo footbridge and the weir after ice backed up at the bend overnight and pushed water across the lower walk.',
    'No houses are threatened, the city said. The river stood 60 centimetres above its usual level for the season at noon and has not risen since.',
    'A hydrologist with the province called the jam small, as jams go, “but in an unusually good place to be seen.”',
    { subhead: 'How to get around it' },
    {
      list: [
        'On foot: up the stairs at the weir, along the avenue, and back down at the zoo.',
        'By bicycle: the marked detour on the north bank.',
        'With a stroller: the Number 1 bus, which is free between those two stops until the pathway opens.',
      ],
    },
    'Crews have put up fences at both ends. Two were found in the river on Tuesday morning and have been replaced by heavier ones.',
  ],
  picture: {
    name: 'river-ice',
    caption: 'Ice on the Bow above the weir on Tuesday.',
    credit: 'Odette Farquharson/Prairie Dispatch',
  },
  later: {
    hoursAgo: 4.4,
    headline: 'Ice jam moves on, and the river pathway opens again',
    summary:
      'The plates of ice below the weir broke up overnight, sooner than the city expected. Both bridges can be passed.',
    body: [
      'The pathway on the south bank of the Bow is open again between the zoo footbridge and the weir. The ice that had closed it went at about three in the morning.',
      'Residents of the east bank describe the noise, variously, as a train, a door and the end of the world.',
      'The river has fallen by 45 centimetres since noon yesterday. No houses were threatened.',
      { subhead: 'What is left' },
      {
        list: [
          'The lower walk is sanded, but slippery in the shade until midday.',
          'The detour on the north bank stays marked until the weekend.',
          'The Number 1 bus costs its usual fare again.',
        ],
      },
      'Crews are clearing what the ice left on the pathway, among it a picnic table that nobody has missed.',
      'A hydrologist with the province said that the next jam would be along in spring.',
    ],
  },
};

const signs: DispatchItem = {
  id: '4.219977',
  hoursAgo: 17,
  category: 'News/Alberta/Calgary',
  authors: ['Ivor Blaylock-Munro'],
  headline: 'Transit riders to be told when the train is not coming',
  isSummaryApart: true,
  summary:
    'Signs on 45 platforms have always said when a train comes. From January they will also say when it does not.',
  body: [
    'The system knew all along, an engineer told a committee of council on Monday, but had no words for it. It counted down to one minute, and then began again at nine.',
    'Riders will now read one of three:',
    {
      list: [
        '“Delayed,” when a train is late and the system knows by how much.',
        '“Cancelled,” when it is not coming.',
        '“Ask,” when the system does not know either.',
      ],
    },
    'The third was the subject of an hour’s debate. Councillors wanted to know who was to be asked. There is a telephone on every platform, the engineer said, and from January somebody will answer it.',
    'The change costs $210,000, most of it for nineteen older signs that turned out to have no lower-case letters.',
  ],
  picture: {
    name: 'light-rail-winter',
    caption: 'Riders on the north line, where the signs count down to one minute.',
    credit: 'Ivor Blaylock-Munro/Prairie Dispatch',
  },
};

const snow =
  'The highway was closed in both directions at 4:20 p.m. after three trucks jackknifed on the eastern grade. Nobody was hurt.';
const soup: readonly DispatchPart[] = [
  'The school opened its doors to the stranded at five. By seven the class, eleven pupils of fourteen and fifteen, had served the leek and potato soup that was to be marked on Thursday.',
  'It has been marked, their teacher said. Everybody passed.',
  { subhead: 'A gymnasium for the night' },
  'The volleyball team gave up its mats. Those who were over seventy were offered the staff room, which has a sofa, and the principal read to the children until there were none awake.',
];

/** The desk changed the story, so it waits there with what the wire sent later. */
const edited: DispatchItem = {
  id: '4.219970',
  hoursAgo: 20,
  category: 'News/Alberta/Rural',
  authors: ['Hesper Lindqvist-Doe'],
  headline: 'Snow closes the pass, and a school feeds the drivers',
  isSummaryApart: true,
  summary:
    'Some ninety people spent the night in a gymnasium west of the divide, where the cooking class had been doing soup.',
  body: [snow, ...soup, 'The pass is expected to open this afternoon, one lane at a time and behind a plow.'],
  picture: {
    name: 'mountain-pass',
    caption: 'The eastern grade, before the closure.',
    credit: 'Hesper Lindqvist-Doe/Prairie Dispatch',
  },
  later: {
    hoursAgo: 8.3,
    headline: 'Snow closes the pass, and a school feeds the drivers',
    summary:
      'Some ninety people spent the night in a gymnasium west of the divide, where the cooking class had been doing soup.',
    body: [
      `${snow} The trucking companies have offered to pay for the ingredients.`,
      ...soup,
      'The pass opened at 11:40 a.m., both lanes at once. The class has asked for a larger pot.',
    ],
  },
};

/** What the desk made of its last paragraph, and added. */
export const ourEdit = {
  last: 'The pass is expected to open this afternoon behind a plow. Drivers bound for Calgary should fill up in Golden: the pumps at the summit are snowed in.',
  added: 'Neither of Calgary’s two morning buses was among them. Both had turned back at Lake Louise.',
};

/** The wire has it no longer, and the desk has not said what becomes of the story. */
const withdrawn: DispatchItem = {
  id: '4.219958',
  hoursAgo: 23,
  category: 'Business/Retail',
  authors: ['Prairie Dispatch'],
  headline: 'Winter market doubles its stalls and keeps its one washroom',
  isSummaryApart: true,
  summary: 'A hundred and twenty sellers open on Saturday in the old car barns. A second washroom is before the board.',
  body: [
    'The market, which began four years ago with a man and a trailer of trees, takes over all three bays of the streetcar barns this year.',
    'Last winter’s drew 30,000 people over six weekends, and a line.',
    { subhead: 'A wall of 1911' },
    'The barns are a protected building, and a pipe would have to pass a wall of 1911. The heritage board meets on the ninth, when the market will be half over.',
    'Sellers have been asked to drink less tea.',
  ],
  picture: {
    name: 'market-stalls',
    caption: 'Last year’s market in the car barns.',
    credit: 'Prairie Dispatch',
  },
  goneHoursAgo: 4.6,
};

const play: DispatchItem = {
  id: '4.219951',
  hoursAgo: 26,
  category: 'Arts/Stage',
  authors: ['Cosima Wetherell'],
  headline: 'Theatre to stage a play that was found in its own wall',
  isSummaryApart: true,
  summary:
    'Builders came upon forty typed pages behind a radiator. They are a comedy in two acts about builders in a theatre.',
  body: [
    'The author is unknown. The paper was made in Winnipeg in about 1926, says a conservator who has looked at it, and one page is the back of a coal bill.',
    'The company reads the play in public on Sunday. It has four parts, one of them a ghost, and calls for a radiator.',
    { subhead: 'An ending is wanted' },
    'The second act stops in the middle of a line. The audience will be asked to finish it, on cards that are handed out in the interval, and the company will play the three that it likes best.',
    'The wall stays open until spring. There may be a third act.',
  ],
  picture: {
    name: 'theatre-curtain',
    caption: 'The house, where the wall beside the stage is still open.',
    credit: 'Cosima Wetherell/Prairie Dispatch',
  },
};

/** Taken by the desk as a draft, and not published yet. */
const council: DispatchItem = {
  id: '4.219940',
  hoursAgo: 28,
  category: 'News/Alberta/Calgary',
  authors: ['Odette Farquharson', 'Ivor Blaylock-Munro'],
  headline: 'Council sits until three and adjourns for want of a chair',
  isSummaryApart: true,
  summary:
    'The mayor had gone home, her deputy was ill, and the rules name nobody else. A budget of $5.9 billion waits until Tuesday.',
  body: [
    'The clerk read the procedure bylaw aloud, twice. It provides for the absence of the deputy’s deputy, an office that was abolished in 1997.',
    'Councillors voted eleven to nil that one of them should take the chair, and were told that nobody had been in it to call the vote.',
    'The meeting is still, in law, in session.',
  ],
  picture: {
    name: 'council-chamber',
    caption: 'The chamber, with its chairs.',
    credit: 'Prairie Dispatch',
  },
};

export const updatedId = updated.id;
export const editedId = edited.id;
export const withdrawnId = withdrawn.id;

/** Published as they came. */
export const publishedItems: readonly DispatchItem[] = [updated, signs, edited, withdrawn, play];
/** A draft of the desk's. */
export const draftItem = council;
