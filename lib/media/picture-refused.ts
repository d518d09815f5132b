import { InvalidError } from '#lib/errors.ts';

/** Why a picture is not taken. */
export const pictureFaults = [
  'too-large',
  'not-a-picture',
  'too-many-pixels',
  'unknown-kind',
  'damaged',
  'too-slow',
  'broken-off',
] as const;
export type PictureFault = (typeof pictureFaults)[number];

const userMessages: Readonly<Record<PictureFault, string>> = {
  'too-large': 'The picture is larger than 25 MB. Send a smaller one.',
  'not-a-picture': 'This is not a picture we can use. Send a JPEG, PNG, WebP or GIF.',
  'too-many-pixels': 'The picture has more than 50 megapixels. Send a smaller one.',
  'unknown-kind': 'This kind of JPEG cannot be read. Save it as an ordinary JPEG (8 bits).',
  damaged: 'The picture is damaged or incomplete: some of it is missing. Save it anew and send it again.',
  'too-slow': 'Reading the picture took too long. Save it anew as a JPEG, or send a smaller one.',
  'broken-off': 'The picture did not arrive whole. Send it again.',
};

/** A picture, or what was sent as one, that is not taken. */
export class PictureRefusedError extends InvalidError {
  readonly fault: PictureFault;

  /** @param message for the log. @param userMessage default: what the fault is called and what to do */
  constructor(fault: PictureFault, message: string, options?: ErrorOptions & { userMessage?: string | undefined }) {
    super(message, options?.userMessage ?? userMessages[fault], options);
    this.fault = fault;
  }
}
