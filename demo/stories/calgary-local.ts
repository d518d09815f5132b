import { card, h, ol, p, story, table } from '#demo/compose.ts';

const editions = ['calgary'] as const;
const section = 'local';

/** The Calgary stories that stand near the top of the front. */
export const calgaryLocal = [
  story({
    slug: 'council-buys-fourteen-more-plows',
    topics: ['city-hall', 'streets-and-roads', 'winter'],
    section,
    editions,
    prominence: 'top',
    kicker: 'City hall',
    headline: 'Council buys 14 more plows after the storm that ate the side streets',
    deck: 'The vote was 11 to 4. The plows arrive in eleven months, which several members noted is after the snow.',
    bylines: ['Wes Tarrant'],
    dateline: 'CALGARY',
    lead: 'snow-plow',
    hoursAgo: 5.5,
    corrections: [
      {
        kind: 'correction',
        hoursAgo: 4.2,
        text: 'An earlier version of this story gave the cost of each plow as $6.1 million. That is the cost of all 14; each costs about $436,000.',
      },
    ],
    body: [
      p(
        'City council voted, in the ninth hour of its meeting, to spend $6.1 million on 14 snow plows, the largest order in a decade, after three days in which some residential streets saw no blade at all.',
      ),
      p(
        'The storm left 38 centimetres at the airport and closer to 50 along the western ridge. Priority routes were open within eighteen hours. Side streets took up to nine days, and the city’s information line took 11,400 calls, of which, a clerk reported, “a minority were in complete sentences.”',
      ),
      p(
        'It was the second number that filled the public gallery. Residents spoke for three hours. A home-care nurse had walked to eleven clients with a sled. A man from Tuscany brought a photograph of his car on the first day and another on the eighth, and asked members to say which was which. Nobody could.',
      ),
      h('A fleet for an average winter'),
      p(
        'The city owns 78 plows, a number set for an average winter, said roads manager Petra Oosterhuis. “We have not had an average winter in six years. We have had five that were nothing and one that was everything.”',
      ),
      p(
        'Under the plan, the new machines would work only on side streets, starting as soon as snow reaches 12 centimetres. The present threshold is 20.',
      ),
      p(
        'Ms. Oosterhuis told council that the lower threshold matters more than the machines. Snow that is cleared at 12 centimetres can be pushed aside. At 20 it has been driven on and has to be cut, at a third of the speed, and what comes off is as hard as a curb. Crews would have started a day and a half sooner.',
      ),
      p(
        'They would also go out more often: eight or nine times in a usual winter, in place of two. Running the new plows is expected to cost $2.4 million a year, about $1.70 a month for the owner of an average house.',
      ),
      p(
        'The four who voted no argued that contractors could do the work for less. Councillor Abram Dyck, who led them, said plows are idle 300 days a year. “So are fire trucks,” replied Councillor Josefina Marsh, to applause that the chair asked the gallery to withdraw.',
      ),
      p(
        'Contractors did clear some streets last winter, under agreements signed in the fall. Eleven firms promised forty machines among them; on the worst day nineteen turned up. The others, a staff report says, were clearing the parking lots of customers who pay by the hour.',
      ),
      table(
        'What a side street waited, by quadrant',
        ['Quadrant', 'Median wait', 'Longest wait'],
        ['Northwest', '5 days', '9 days'],
        ['Northeast', '4 days', '8 days'],
        ['Southwest', '4 days', '7 days'],
        ['Southeast', '3 days', '7 days'],
      ),
      p(
        'Delivery takes eleven months. Until then the city will rent six plows from neighbouring counties, on the understanding that they go home if it snows there too.',
      ),
    ],
  }),
  story({
    slug: 'chinook-lifts-calgary-twenty-three-degrees',
    topics: ['winter'],
    section,
    editions,
    prominence: 'top',
    kicker: 'Weather',
    headline: 'Chinook lifts Calgary 23 degrees in nine hours',
    deck: 'From minus 17 to plus 6 between breakfast and supper. Headaches, puddles and open patios were reported, in that order.',
    bylines: ['Priya Halloran'],
    dateline: 'CALGARY',
    lead: 'chinook-arch',
    hoursAgo: 11,
    body: [
      p(
        'The arch of cloud came up over the mountains shortly after dawn, and by supper the city had gained 23 degrees and lost most of its sidewalks’ ice.',
      ),
      p(
        'The wind gusted to 94 kilometres an hour at Springbank and took down a hoarding, two dozen fences and one inflatable snowman, last seen over Deerfoot Trail, northbound.',
      ),
      p(
        'Chinooks form when Pacific air loses its moisture over the Rockies and warms as it sinks down the eastern slope. This one was stronger than usual but not a record, said forecaster Odile Brandt. The record is 27 degrees, set in a January when, she added, “people wore hats and minded less.”',
      ),
      p(
        'The effect was patchy, as it always is. At four in the afternoon it was plus 6 at the airport, plus 8 in Mount Royal and minus 9 in the bottom of the Nose Hill ravine, where the cold air had stayed behind like water in a boot.',
      ),
      h('What follows'),
      p(
        'The temperature is expected to fall below freezing again within two days. Water that runs over the streets now will then be ice, and crews plan to sand hills and bridge decks before it sets.',
      ),
      p(
        'Walk-in clinics said the number of people asking about migraine was about three times the usual. Dr. Samir Aldous, who treats headache and has it himself, advised water, a dark room and patience. “Or a transfer to Saskatoon,” he said.',
      ),
    ],
  }),
  story({
    slug: 'forty-one-school-buses-stay-home',
    topics: ['winter'],
    section,
    editions,
    prominence: 'top',
    kicker: 'Schools',
    headline: 'Cold start: 41 school buses run late, and the 300 children know why',
    deck: 'No rural route was cancelled, but some pupils reached school in time for lunch.',
    bylines: ['Priya Halloran'],
    dateline: 'LANGDON, Alta.',
    lead: 'school-bus-snow',
    hoursAgo: 7.6,
    updated: {
      hoursAgo: 6.2,
      deck: 'No rural route was cancelled, but some pupils reached school in time for lunch. All 41 buses were running again by the afternoon.',
    },
    body: [
      p(
        'Block heaters at the Foothills School Division’s eastern yard lost power during the coldest night so far this winter, and 41 of its 66 buses would not start in the morning.',
      ),
      p(
        'Mechanics and drivers jumped them one after another from two pickup trucks and a borrowed tractor. The first left the yard fifty minutes late, the last at 11:20 a.m. Drivers telephoned every family on their routes. Nobody was left standing at a stop, the division said.',
      ),
      p(
        'The cause was a tripped breaker, and behind the breaker, a kettle. “I would rather not say whose,” said yard supervisor Dwayne Pelletier, who was holding a mug.',
      ),
      p(
        'About 300 pupils were affected. At Indus Crossing School the grade six class, which arrived first, used the time to work out how many kettles the circuit could bear. The answer is two.',
      ),
      card(
        'https://schools.example.org/bus-status',
        'Is my bus running?',
        'The division’s route list, refreshed every five minutes from 5:30 a.m. on school days.',
      ),
    ],
  }),
  story({
    slug: 'hospital-wing-opens-with-72-beds',
    topics: ['health'],
    section,
    editions,
    prominence: 'top',
    kicker: 'Health',
    headline: 'Hospital wing opens with 72 beds and one very long corridor',
    deck: 'Patients moved in floor by floor over a weekend. The walk to the old building takes six minutes, or four for surgeons.',
    bylines: ['Nadia Okonjo'],
    dateline: 'CALGARY',
    lead: 'hospital-wing',
    hoursAgo: 21,
    corrections: [
      {
        kind: 'clarification',
        hoursAgo: 15,
        text: 'This story has been changed to make clear that 24 of the 72 beds replace beds in the old building. The wing adds 48.',
      },
    ],
    body: [
      p(
        'The new east wing of Elbow Heights Hospital took its first patients over the weekend, in a move rehearsed eleven times with volunteers and, once, with watermelons strapped into wheelchairs.',
      ),
      p(
        'Seventy-two beds are spread over four floors, each in a room of its own with a window that opens. Twenty-four of them replace beds in the oldest ward, which closes; the other 48 are additional.',
      ),
      p(
        'The move went ahead of plan by three hours. The one delay was a bariatric bed that met an elevator two centimetres too narrow. The elevator was the one that had been inspected.',
      ),
      h('Staff still wanted'),
      p(
        'The wing needs 190 nurses and has hired 163. Until the rest are found, the top floor stays dark. Chief nursing officer Bernadette Kwan said the floor would open in the spring “or when I have been cloned.”',
      ),
      p(
        'A glazed corridor of 340 metres joins the wing to the old building. Its walls carry paintings by patients, chosen, according to the hospital’s arts committee, so that there is something to look at every nine steps.',
      ),
    ],
  }),
  story({
    slug: 'footbridge-hearings-heron',
    topics: ['city-hall', 'wildlife'],
    section,
    editions,
    kicker: 'City hall',
    headline:
      'After 11 hearings, two lawsuits and one very patient heron, the city settles on where its next footbridge will come down',
    deck: 'The crossing will land sixty metres upstream of the first plan, clear of the nest.',
    bylines: ['Wes Tarrant'],
    dateline: 'CALGARY',
    lead: 'red-footbridge',
    hoursAgo: 27,
    body: [
      p(
        'The next footbridge over the Bow will land at the end of 21st Street, not at 19th, ending a quarrel that outlasted two mayors and one of the lawyers.',
      ),
      p(
        'The decision came after a biologist reported that a great blue heron had nested for the third year running in the exact spot where the southern stair was to stand. The bird attended none of the hearings and prevailed in all of them.',
      ),
      p(
        'Residents near 21st Street had sued over shade; residents near 19th had sued over the loss of the bridge. Both suits were dropped under the settlement, which gives each street a bench.',
      ),
      p(
        'The existing red footbridge downstream, which carries more people every fall, stays as it is. Counters on its deck logged 412,000 crossings in September, 9 per cent more than the year before.',
      ),
      p('The city’s engineers set out three conditions that the new bridge has to meet:'),
      ol(
        'It must clear the flood of 2013 by one metre.',
        'It must carry an ambulance, at walking pace.',
        'It must not hum. The last one hummed.',
      ),
    ],
  }),
];
