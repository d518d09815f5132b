import type { IncomingHttpHeaders } from 'node:http';
/** A story in a list of what is read or emailed most: enough for its headline. */
export type PopularStory = { id: number; path: string; headline: string; language: string };

/** How often a story's page was sent within one hour. */
export type HourOfReads = {
  storyId: number;
  /** The hour's first instant. */
  hourAt: Date;
  reads: number;
};

/** A page as it went out: what was asked for, and the status it was answered with. */
export type PrintedPage = {
  method: string | undefined;
  path: string;
  status: number;
  /** Of the request. */
  headers: IncomingHttpHeaders;
};
