import type { z } from 'zod';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** Draws a picture for other people's readers; nothing where its file is gone. */
export type FigureHtml = (picture: Picture) => string;

/**
 * All that the portal knows of one kind of block, but for how it looks: that is its twin of the same name in
 * `components/story/blocks` and, for whoever writes it, in `components/desk/story-editor/blocks`.
 */
export type BlockKind<Block> = {
  schema: z.ZodType<Block>;
  /** Its running words, one text a line: for previews, mails and counting. */
  text: (block: Block) => string[];
  /** Every text that its page prints, for the search; the words of its pictures are added. Default: `text`. */
  printed?: (block: Block) => string[];
  /** All that a writer typed into it, addresses too, for comparing two people's words. Default: `text`. */
  typed?: (block: Block) => string[];
  /** The block with its runs changed, each text of runs by itself. Default: it has none. */
  withRuns?: (block: Block, change: (runs: Inline[]) => Inline[]) => Block;
  /** The pictures it shows, in order. Default: none. */
  pictures?: (block: Block) => Picture[];
  /** Plain HTML for other people's readers: no class, no style, no script, every address whole. */
  html: (block: Block, figure: FigureHtml) => string;
};
