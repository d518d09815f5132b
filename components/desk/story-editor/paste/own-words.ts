import { DOMSerializer, type Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { type Body, readBody } from '#lib/stories/blocks/body.ts';

/*
 * Words of this editor keep everything when they are copied: their blocks lie beside their HTML, and the blocks alone
 * are read again, with the care that a stranger's need. Anybody can write such an attribute, so the HTML is not trusted.
 */

/** Holds the blocks as JSON, encoded as a part of an address is, so that no program changes a sign of it. */
export const ownMark = 'data-story-words';
const written = new RegExp(`<[^<>]*\\s${ownMark}="([\\w%!'()*.~-]+)"`);

/** The blocks that this editor wrote into HTML; null where there are none. Never throws. */
export function readOwnWords(html: string): Body | null {
  const [, encoded] = written.exec(html) ?? [];
  if (encoded === undefined) return null;
  try {
    const body = readBody(JSON.parse(decodeURIComponent(encoded)));
    return body.length > 0 ? body : null;
  } catch {
    return null;
  }
}

export const formatOwnWords = (body: Body): string => encodeURIComponent(JSON.stringify(body).toWellFormed());

/** Lays the blocks of what is copied, cut or dragged beside its HTML. */
export function writeOwnWords(schema: Schema): Plugin {
  const serializer = new OwnSerializer(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  return new Plugin({
    props: {
      clipboardSerializer: serializer,
      transformCopied: (slice, { state }) => {
        serializer.copied = copiedBlocks(slice, state.selection.$from.parent);
        return slice;
      },
    },
  });
}

class OwnSerializer extends DOMSerializer {
  copied: Body = [];

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const html = super.serializeFragment(fragment, options, target);
    if (!target) html.firstElementChild?.setAttribute(ownMark, formatOwnWords(this.copied));
    return html;
  }
}

/**
 * What is copied, as blocks. Words from within one block are a paragraph, which goes into the line it is pasted into.
 * @param around the block that the selection begins in
 */
export function copiedBlocks(slice: Slice, around: Node): Body {
  const words = wordsWithin(slice);
  const isWholeSubhead = words?.type.name === 'heading' && words.content.eq(around.content);
  const content = words && !isWholeSubhead ? [{ type: 'paragraph', content: words.content.toJSON() }] : null;
  return toBlocks({ type: 'doc', content: content ?? slice.content.toJSON() });
}

/** The block that a slice is a piece of, where it is of one alone. */
function wordsWithin({ content, openStart, openEnd }: Slice): Node | null {
  let { firstChild: node, childCount } = content;
  for (let depth = Math.min(openStart, openEnd); node && depth > 0 && childCount === 1; depth -= 1) {
    if (node.isTextblock) return node;
    ({ firstChild: node, childCount } = node.content);
  }
  return null;
}
