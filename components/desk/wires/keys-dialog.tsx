'use client';
import { useEffect, useRef, useState } from 'react';
import { commandOf, type InboxCommand, inboxKeys, isTypingIn } from '#components/desk/wires/inbox-keys.ts';
import { rowOf } from '#components/desk/wires/inbox-rows.ts';

type Props = {
  onCommand: (command: Exclude<InboxCommand, 'help'>) => void;
  /** A question is open: its keys are the dialog's. */
  isAsking: boolean;
};

const offKey = 'desk.wires.keys-off';
const keyNames: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' };

/** Listens for the keys of the inbox, and explains them. Whoever speaks to their computer, or types by accident, turns them off. */
export function KeysDialog({ onCommand, isAsking }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOff, setOff] = useState(false);
  // until then, and without scripts, there is nothing to explain
  const [isListening, setListening] = useState(false);
  const listener = useRef<(event: KeyboardEvent) => void>(() => {});
  listener.current = (event) => {
    if (isAsking || dialog.current?.open || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : null;
    const command = commandOf(event, { isTyping: isTypingIn(target), isInList: rowOf(target) !== null });
    if (!command || (isOff && command !== 'help')) return;
    event.preventDefault();
    if (command === 'help') dialog.current?.showModal();
    else onCommand(command);
  };
  useEffect(() => {
    setOff(readOff());
    const listen = (event: KeyboardEvent) => listener.current(event);
    document.addEventListener('keydown', listen);
    setListening(true);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button button-small button-quiet wire-keys"
        disabled={!isListening}
        onClick={() => dialog.current?.showModal()}
      >
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="wire-dialog" aria-labelledby="wire-keys">
        <h2 id="wire-keys">Keys of the list</h2>
        <dl className="wire-key-list">
          {inboxKeys.map(({ keys, words }) => (
            <div key={words}>
              <dt>
                {keys.map((key) => (
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
              writeOff(!target.checked);
            }}
          />
          Single keys act on the list
        </label>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}

// a browser may keep nothing of this site
function readOff(): boolean {
  try {
    return localStorage.getItem(offKey) === 'yes';
  } catch {
    return false;
  }
}

function writeOff(isOff: boolean): void {
  try {
    if (isOff) localStorage.setItem(offKey, 'yes');
    else localStorage.removeItem(offKey);
  } catch {
    // it holds until the page goes
  }
}
