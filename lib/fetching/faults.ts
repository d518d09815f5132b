import type { FetchFault } from '#lib/fetching/types.ts';

/** Each fault in words for the people at the desk. */
const words: Readonly<Record<FetchFault, string>> = {
  badUrl: 'That is not a web address that can be fetched.',
  privateAddress: 'The address leads into a private network.',
  nameUnknown: 'There is no server of that name.',
  unreachable: 'The server cannot be reached.',
  badCertificate: 'The server’s certificate is not valid, so it may be somebody else’s.',
  timeout: 'The server took too long to answer.',
  tooLarge: 'The answer is too large.',
  tooManyRedirects: 'The address redirects too often.',
  robots: 'The site does not want this page to be read by programs.',
  gone: 'It is gone for good.',
  notFound: 'There is nothing at that address.',
  forbidden: 'The server does not let us read it.',
  status: 'The server answered with an error.',
  damaged: 'The answer is damaged or incomplete.',
};

/** Why nothing came. `message` is for the log: it names the host at most, and nothing that the server said. */
export class FetchFailure extends Error {
  readonly fault: FetchFault;
  readonly status: number | null;
  readonly userMessage: string;

  constructor(fault: FetchFault, message: string, status: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FetchFailure';
    this.fault = fault;
    this.status = status;
    this.userMessage = words[fault];
  }
}

/** It is not to be asked now. */
export class Postponement extends Error {
  readonly why: 'busy' | 'askedToWait';
  readonly retryAt: Date;

  constructor(why: 'busy' | 'askedToWait', retryAt: Date) {
    super(why);
    this.name = 'Postponement';
    this.why = why;
    this.retryAt = retryAt;
  }
}
