/** What a program writes to the clipboard, in its own form, about invented events. */
export type Clipboard = {
  program: string;
  html: string;
  text: string;
  /** What the preview shows of it once it is stored. */
  shows: string;
  /** What the desk says did not come along; nothing where everything did. */
  says?: string;
};
