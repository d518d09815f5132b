'use client';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { readTypedLink } from '#components/desk/story-editor/links/read-typed-link.ts';
import { findLinkedStory } from '#lib/stories/blocks/story-link.ts';

/** Gives the selected words a link: to a page, an email address, a phone number or a story of the paper. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [typed, setTyped] = useState<string>(editor.getAttributes('link').href ?? '');
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const read = readTypedLink(typed, window.location.origin);
  const story = read.kind === 'link' ? findLinkedStory(read.href) : null;
  const selection = () => {
    // at once: TipTap brings the focus back a frame later, and what is typed before that is lost
    editor.view.focus();
    return editor.chain().focus().extendMarkRange('link');
  };
  const set = () => {
    if (read.kind === 'fault') return setFault(read.message);
    const { href } = read;
    if (editor.isActive('heading')) return setFault('A subhead has no links.');
    if (editor.state.selection.empty && !editor.isActive('link')) {
      const marks = [{ type: 'link', attrs: { href } }];
      selection().insertContent({ type: 'text', text: typed.trim(), marks }).run();
    } else selection().setLink({ href }).run();
    onDone();
  };
  const setByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      editor.view.focus();
      onDone();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    set();
  };
  return (
    <div className="link-form">
      <input
        ref={input}
        type="text"
        inputMode="url"
        aria-label="Link to"
        aria-invalid={fault ? true : undefined}
        aria-describedby="link-form-about"
        placeholder="example.com, an email address, a phone number or /story/…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setFault('');
        }}
        onKeyDown={setByKey}
      />
      <button type="button" className="button button-small" onClick={set}>
        Set link
      </button>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          selection().unsetLink().run();
          onDone();
        }}
      >
        Remove link
      </button>
      <p id="link-form-about" role="status" className={fault ? 'field-error' : 'field-hint'}>
        {fault || (story === null ? '' : `Story ${story} of the paper: the link follows it wherever its address goes.`)}
      </p>
    </div>
  );
}
