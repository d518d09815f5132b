'use client';
import { useEffect, useRef, useState } from 'react';
import { commandOf, isTypingIn, type KeyRow } from '#components/desk/lines/keys.ts';
import { rowOf } from '#components/desk/lines/rows.ts';

type Props<Command extends string> = {
  keys: readonly KeyRow<Command | 'help'>[];
  /** What they belong to: "the list". */
  of: string;
  /** Under this name the browser remembers that they are off. */
  keptAs: string;
  onCommand: (command: Command) => void;
  /** A question is open: its keys are the dialog's. */
  isAsking?: boolean;
};

const keyNames: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' };

/** Listens for the keys of a page, and explains them. Whoever speaks to their computer, or types by accident, turns them off. */
export function KeysDialog<Command extends string>({ keys, of, keptAs, onCommand, isAsking = false }: Props<Command>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOff, setOff] = useState(false);
  // until then, and without scripts, there is nothing to explain
  const [isListening, setListening] = useState(false);
  const listener = useRef<(event: KeyboardEvent) => void>(() => {});
  listener.current = (event) => {
    if (isAsking || dialog.current?.open || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : null;
    const command = commandOf(keys, event, { isTyping: isTypingIn(target), isInList: rowOf(target) !== null });
    if (command === null || (isOff && command !== 'help')) return;
    event.preventDefault();
    if (isHelp(command)) dialog.current?.showModal();
    else onCommand(command);
  };
  useEffect(() => {
    setOff(readOff(keptAs));
    const listen = (event: KeyboardEvent) => listener.current(event);
    document.addEventListener('keydown', listen);
    setListening(true);
    return () => document.removeEventListener('keydown', listen);
  }, [keptAs]);
  return (
    <>
      <button
        type="button"
        className="button button-small button-quiet keys-button"
        disabled={!isListening}
        onClick={() => dialog.current?.showModal()}
      >
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="desk-dialog" aria-labelledby="keys-name">
        <h2 id="keys-name">Keys of {of}</h2>
        <dl className="key-list">
          {keys.map(({ keys: own, words }) => (
            <div key={words}>
              <dt>
                {own.map((key) => (
                  <kbd key={key}>{keyNames[key] ?? key}</kbd>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className="choice">
          <input
            type="checkbox"
            checked={!isOff}
            onChange={({ target }) => {
              setOff(!target.checked);
              writeOff(keptAs, !target.checked);
            }}
          />
          Single keys act on {of}
        </label>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}

function isHelp(command: string): command is 'help' {
  return command === 'help';
}

// a browser may keep nothing of this site
function readOff(name: string): boolean {
  try {
    return localStorage.getItem(name) === 'yes';
  } catch {
    return false;
  }
}

function writeOff(name: string, isOff: boolean): void {
  try {
    if (isOff) localStorage.setItem(name, 'yes');
    else localStorage.removeItem(name);
  } catch {
    // it holds until the page goes
  }
}
