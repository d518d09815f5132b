'use client';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { insertBlock } from '#components/desk/story-editor/blocks/insert-block.ts';
import { useConditions } from '#components/desk/story-editor/conditions/conditions.tsx';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import { LinkForm } from '#components/desk/story-editor/toolbar/link-form.tsx';
import { type Tool, tools } from '#components/desk/story-editor/toolbar/tools.ts';

type Props = {
  editor: Editor;
  isLinking: boolean;
  onLinking: (on: boolean) => void;
  /** What is to be said of the body; it stays in sight with the tools. */
  children: ReactNode;
};

/** The tools of the body. One stop for the Tab key; arrow keys go from tool to tool. */
export function Toolbar({ editor, isLinking, onLinking, children }: Props) {
  const { choose } = usePictures();
  const conditions = useConditions();
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools.map((tool) => ({ isActive: tool.isActive?.(now), isPossible: tool.isPossible?.(now) ?? true })),
  });
  const use = async (tool: Tool) => {
    if (tool.name === 'Link') return onLinking(!isLinking);
    if (!tool.start) return tool.run?.(editor);
    if (tool.start.kind === 'blank') return insertBlock(editor, tool.start.block);
    if (tool.start.kind === 'conditions') {
      const taken = await conditions.choose();
      if (taken) insertBlock(editor, tool.start.toBlock(taken));
      return;
    }
    const [first, ...others] = await choose(tool.start.howMany);
    if (first) insertBlock(editor, tool.start.toBlock(first, others));
  };
  const goByKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (current + step + tools.length) % tools.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="toolbar-place">
      <div
        ref={bar}
        role="toolbar"
        aria-label="Formatting"
        className="toolbar"
        onKeyDown={goByKey}
        // the focus stays in the text: TipTap would bring it back a frame later, and what is typed before that is lost
        onMouseDown={(event) => event.preventDefault()}
      >
        {tools.map((tool, index) => (
          <button
            key={tool.name}
            type="button"
            className="button button-quiet button-small"
            title={tool.keys ? `${tool.name} (${tool.keys})` : tool.name}
            aria-pressed={states[index]?.isActive}
            // it can still be found with the arrow keys, and does nothing
            aria-disabled={states[index]?.isPossible === false || undefined}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => void use(tool)}
          >
            {tool.name}
          </button>
        ))}
      </div>
      {isLinking && <LinkForm editor={editor} onDone={() => onLinking(false)} />}
      {children}
    </div>
  );
}
