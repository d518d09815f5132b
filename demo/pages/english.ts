import type { DemoPage } from '#demo/pages/demo-pages.ts';

const page = (kind: DemoPage['kind'], headline: string, text: string): DemoPage => ({
  kind,
  language: 'en',
  headline,
  text: text.trim(),
});

/** What the demo's newsroom says of itself. What the privacy page says is true of this software. */
export const englishPages: readonly DemoPage[] = [
  page(
    'about',
    'About Action News',
    `
Action News is a local paper with two homes. From a former tram depot in Calgary and two rooms above a chandler’s shop in Santa Barbara, some twenty people find out what happened in their city today, check it, and write it down in words you can read on a bus.

We began in 2009 as a sheet of council minutes that one retired court reporter thought her neighbours ought to see. She was right about that, and about most things; the sheet became a weekly, the weekly a daily, and a reader who had moved to the coast asked why she could not have one there.

## What you will find here

- What the city, the county and the school board decided, who voted how, and what it costs you.
- Courts, roads, rivers, hospitals, rinks and stages: the places where a city happens.
- News from farther away when it matters here, much of it from agencies. Every such story says whose it is.
- Opinion, marked as opinion, and kept on its own pages.

## What you will not find here

We do not print rumours to deny them later, photographs of children without a parent’s leave, or stories that somebody paid for. News releases are printed as they came, under that name, so that you know who is talking.

## Two editions, one desk

Each edition has its own front page, its own reporters and its own clock. Science, world news and the copy desk are shared, which is why a Calgarian sometimes sits up late to ask a Californian what a grunion is.

If we have something wrong, or have missed something, please tell us. The page called Contact says how.
`,
  ),
  page(
    'contact',
    'How to reach us',
    `
A person reads everything that comes to these addresses, usually the same day. If a life is in danger, call the emergency number of the place you are in first, and us afterwards.

## The newsrooms

- Calgary: [calgary@action-news.example](mailto:calgary@action-news.example), or 14 Depot Lane, Calgary, Alberta
- Santa Barbara: [coast@action-news.example](mailto:coast@action-news.example), or 3 Chandler’s Row, Santa Barbara, California

## For something in particular

- A tip, or a document we ought to see: [tips@action-news.example](mailto:tips@action-news.example). Please do not write from an address that belongs to your employer.
- A mistake of ours: [corrections@action-news.example](mailto:corrections@action-news.example)
- A letter for print, of at most 200 words and with your name: [letters@action-news.example](mailto:letters@action-news.example)
- A news release: [releases@action-news.example](mailto:releases@action-news.example)
- What we know about you, and having it deleted: [privacy@action-news.example](mailto:privacy@action-news.example)

## In person

The Calgary counter is open on weekdays from nine until five. The Santa Barbara door sticks in wet weather: push.
`,
  ),
  page(
    'masthead',
    'Who makes this paper',
    `
These are the people behind the bylines. A story that says “Staff” was put together from several notebooks, and an editor on this list answers for it.

## Editors

- Marguerite Ochoa, editor
- Teddy Lindqvist, managing editor, and the one to blame for the machines

## Calgary

- Nadia Okonjo, transit and the life of the city
- Priya Halloran, whatever happened today
- Wes Tarrant, the river, weather and roads
- Noor Vandersteen, courts and general reporting
- Lucien Beaudry, reporting in French
- Tom Achterberg, business
- Dell Moffat, sports
- Ingrid Sawatzky, arts, and a column

## Santa Barbara

- Marisol Quade, the city and the harbor
- Renata Sosa-Hale, neighborhoods
- Theo Lindqvist, photographs, and no relation to the managing editor that either will admit
- Dashiell Ng, business
- Gil Pomeroy, sports
- Joan Abernathy-Cruz, arts

## Both editions

- Hana Wyndham, science
- Philippa Strand and Cornelius Abara, world news

Editorials are written by the editorial board: the editor and three members of the co-operative, none of whom reports.
`,
  ),
  page(
    'standards',
    'How we work',
    `
These are the rules our own people are held to. They are short, because a rule nobody can recite at midnight is not one.

## Getting it right

- Two sources for anything that could hurt somebody, and neither may have it from the other.
- Whoever is criticized is asked for an answer before we print, with time enough to give one.
- Numbers are checked by somebody who did not write the story. So are names, every time.
- We say how we know. “Police said” means that police said it to us.

## Names and silence

We name our sources. When a source could lose work, safety or a home by being named, an editor may agree to leave the name out; the editor must know it, and the story says why it is missing. We do not name children accused of crimes, or people who have suffered sexual violence, unless they ask us to.

## Independence

Nobody on the staff reports on a company they own a part of, a relative, or a cause they have given money to. We pay for our own meals, tickets and travel; where that was impossible, the story says so. Nobody outside the newsroom reads a story before it is printed.

## Pictures

A photograph shows what was there. We crop and correct the light, and do nothing else. A drawing is called a drawing, in its credit.

## Words made by machines

A machine may sort our notes or check our spelling. It does not write what you read here, and no picture of ours was made by one unless it says so.

## News and opinion

Reporters do not write editorials. Columns carry their writer’s name and the word Opinion. A news release is printed as it came and under that name. We accept no payment for a story, and would tell you if somebody offered.
`,
  ),
  page(
    'corrections-policy',
    'When we are wrong',
    `
We make mistakes, we would rather hear of them from you than not at all, and we do not hide them.

## What we do

- An error of fact is mended in the story itself, and a dated note at its foot says what was wrong and what is right.
- When nothing was false but something was missing or could be misread, the note is called a clarification.
- When readers should know something about how a story came to be, the note is an editor’s note.
- A slip of spelling that changes no meaning is mended without a note.
- A story that should never have been printed is withdrawn. Its address then says so, with the reason; it does not lead to something else.

Every note stays on its story, and all of them are gathered in the archive of corrections, newest first.

## What we do not do

We do not change a published story’s facts silently, and we do not take true stories down because they have become unwelcome. When a criminal charge we reported came to nothing, we will add that, prominently, on request.

## How to tell us

Write to [corrections@action-news.example](mailto:corrections@action-news.example) with the story’s address and what is wrong. Somebody who did not write the story looks into it. You will hear what we found within two working days, whether or not we agree.
`,
  ),
  page(
    'ownership',
    'Who owns us, and who pays',
    `
Action News is published by the Depot Lane Press Co-operative. It belongs to its members: the twenty-two people who work here, with one vote each, and some 3,400 readers, who together elect four of the nine members of its board.

No member may hold more than one share. A share costs forty dollars, pays no dividend, and is bought back for forty dollars.

## Where the money came from last year

1. Members’ and readers’ contributions: 61 per cent
2. Printing for others, on our own press: 22 per cent
3. Legal and public notices: 11 per cent
4. Grants: 6 per cent, all from the Ptarmigan Fund for Local Records, which pays for keeping our archive readable

We carry no advertising on these pages. Whoever gives more than 1,000 dollars in a year is named here; last year that was the Ptarmigan Fund, and a reader in Goleta who asked us to print only that it was not about the parking.

## Who decides what is printed

The editor, alone. The board appoints the editor for five years, may not give instructions about any story, and publishes its minutes. A gift buys a receipt.
`,
  ),
  page(
    'feedback',
    'What becomes of what you tell us',
    `
Readers know more than we do, taken together. Here is what happens when you write.

- A correction is looked into by somebody who did not write the story, and answered within two working days.
- A tip is read by two editors. We cannot follow all of them, and we never say who sent one.
- A complaint about our conduct goes to the editor; one about the editor goes to the chair of the board, at [chair@action-news.example](mailto:chair@action-news.example).
- A letter for print is answered if we mean to print it. We shorten letters and do not change what they say.

On the first Monday of the month the editor sits at the Calgary counter, and on the third at Santa Barbara’s, from four until the last person has gone. In the past year those evenings led to eleven stories, two corrections and a better bench.

Twice a year we print what we were asked for most often and what we did about it, including nothing.

Write to [feedback@action-news.example](mailto:feedback@action-news.example), or come by.
`,
  ),
  page(
    'privacy',
    'What we know about you',
    `
Next to nothing, and we mean to keep it so. You can read every page of this paper without giving us a name, an address or a cookie.

## While you read

- We set no cookie for reading, use no analytics service, and show no advertising.
- Nothing on our pages is fetched from another company’s server unless you follow a link or ask for it, by starting a film for instance.
- We count how often each story was read in each hour, to know what is read most. The count holds nothing about who read it, and is deleted after 30 days.
- If you choose a light or a dark page, your browser remembers that itself and does not tell us.

## When you email a story to a friend

We need two addresses for that: yours and your friend’s.

- Both are stored encrypted, only while a mail is owed to one of you, and are deleted afterwards; after 72 hours at the latest, whatever became of the mail.
- Your friend is told that the story comes from you, by your address. Nothing else is sent, and nobody is put on a list.
- What stays is a fingerprint of each address, made with a key that only we have. It shows us that a limit is reached, and cannot be turned back into an address.
- Against abuse we also count how many stories are sent from one network in an hour, by such a fingerprint and not by its address.
- Once you have confirmed that an address is yours, your browser keeps one cookie for 30 days, called an_sender, so that you need not confirm again. It holds a date and a signature, not your address. Delete it whenever you like; you will only be asked once more.
- Every such mail has a link with which its reader can stop all further mail from us. We then keep the fingerprint of that address, for as long as the wish stands.

## When you write to us

Your letter is kept by the people it concerns for as long as they need it. A source’s name is not kept where others can read it.

## What you may ask

You may ask what we hold about you, have it corrected, and have it deleted. Write to [privacy@action-news.example](mailto:privacy@action-news.example). We do not sell, lend or trade anything about our readers, having nothing to trade.
`,
  ),
];
