'use client';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { safeHref } from '#lib/stories/blocks/inline.ts';

/** Gives the selected words a link. Words like "example.com" are taken as https. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [href, setHref] = useState<string>(editor.getAttributes('link').href ?? '');
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const selection = () => {
    // at once: TipTap brings the focus back a frame later, and what is typed before that is lost
    editor.view.focus();
    return editor.chain().focus().extendMarkRange('link');
  };
  const set = () => {
    const typed = href.trim();
    const whole = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    if (!safeHref.safeParse(whole).success || !typed) return setFault('Type a whole http, https or mailto address.');
    if (editor.state.selection.empty && !editor.isActive('link')) {
      const marks = [{ type: 'link', attrs: { href: whole } }];
      selection().insertContent({ type: 'text', text: typed, marks }).run();
    } else selection().setLink({ href: whole }).run();
    onDone();
  };
  const setByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
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
        placeholder="https://"
        value={href}
        onChange={(event) => setHref(event.target.value)}
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
      {fault && (
        <p role="alert" className="field-error">
          {fault}
        </p>
      )}
    </div>
  );
}
