import type { DemoPictureName } from '#demo/types.ts';

/** A demo author; the name is that of bylines. Each is made up. */
export type DemoAuthor = {
  name: string;
  role: string;
  bio: string;
  email: string;
  /** A drawing of the demo's that says something of them. */
  portrait: DemoPictureName | null;
};

/** Those of the demo's bylines who have a page of their own. */
export const demoAuthors: readonly DemoAuthor[] = [
  {
    name: 'Nadia Okonjo',
    role: 'Transit and city life reporter',
    bio: 'Nadia Okonjo covers how Calgary gets around, and what people do when they arrive. She has ridden every bus route in the city end to end, twice in the case of the 97.\n\nBefore the paper she drove a bookmobile for four winters. She keeps a list of heated shelters that are heated.',
    email: 'nadia.okonjo@action-news.example',
    portrait: null,
  },
  {
    name: 'Priya Halloran',
    role: 'General assignment reporter',
    bio: 'Priya Halloran writes about weather, schools, markets and whatever rings first. She started on the night desk and still wakes at two, which is how she came to write about bakers.\n\nShe lives in Ramsay, under one of its new back lane lights.',
    email: 'priya.halloran@action-news.example',
    portrait: null,
  },
  {
    name: 'Tom Achterberg',
    role: 'Business reporter',
    bio: 'Tom Achterberg covers business in southern Alberta: empty towers, full elevators and the price of flour. He was a bookkeeper for eleven years and reads the notes at the back first.',
    email: 'tom.achterberg@action-news.example',
    portrait: null,
  },
  {
    name: 'Ingrid Sawatzky',
    role: 'Columnist and critic',
    bio: 'Ingrid Sawatzky reviews plays, looks at photographs and writes a column about the things a city leaves unfinished. She joined the paper when its presses were still in the basement.\n\nHer long reports take a season each. She answers letters by hand and email in the end.',
    email: 'ingrid.sawatzky@action-news.example',
    portrait: 'desk-column',
  },
  {
    name: 'Lucien Beaudry',
    role: 'Writes in French',
    bio: 'Lucien Beaudry reports on French-speaking Calgary: its theatres, its schools and its snowshoes. He grew up in Saint-Paul and has lived in Inglewood for twenty years.',
    email: 'lucien.beaudry@action-news.example',
    portrait: null,
  },
  {
    name: 'Hana Wyndham',
    role: 'Science reporter',
    bio: 'Hana Wyndham writes for both editions about ice, whales, wheat and whatever is overhead. She trained as a hydrologist and likes a story best when somebody has measured it.\n\nOn clear Saturdays she can be found in the line for the observatory, near the back, explaining something.',
    email: 'hana.wyndham@action-news.example',
    portrait: 'observatory-night',
  },
  {
    name: 'Marisol Quade',
    role: 'Harbor and city reporter',
    bio: 'Marisol Quade covers the Santa Barbara waterfront and the streets that run down to it. She spent a year of nights at the harbor for one of her reports and came back knowing how to splice rope.\n\nShe was born on the Westside and has never owned a boat.',
    email: 'marisol.quade@action-news.example',
    portrait: 'harbor-masts',
  },
  {
    name: 'Renata Sosa-Hale',
    role: 'Neighborhoods reporter',
    bio: 'Renata Sosa-Hale writes about housing, clocks, bells and lemons: what neighbors share and what they argue over. She walks to every interview that is under four miles.',
    email: 'renata.sosa-hale@action-news.example',
    portrait: null,
  },
  {
    name: 'Gil Pomeroy',
    role: 'Sports reporter',
    bio: 'Gil Pomeroy covers what is played on the South Coast, on grass, on sand and in the water. He refereed youth soccer for fifteen years and has been forgiven by most of the parents.',
    email: 'gil.pomeroy@action-news.example',
    portrait: null,
  },
  {
    name: 'Joan Abernathy-Cruz',
    role: 'Arts critic',
    bio: 'Joan Abernathy-Cruz writes about paintings, films and the coast at both ends of the day. She winds three clocks and owns one that works.',
    email: 'joan.abernathy-cruz@action-news.example',
    portrait: null,
  },
];
