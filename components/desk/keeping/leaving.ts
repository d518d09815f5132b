/** Something that is typed and not stored: whether it is so now, and how it is kept before the page goes away. */
type Typing = { isUnsaved: () => boolean; keep: () => void };

const open = new Set<Typing>();

/** @returns how to call it off */
export function watchTyping(typing: Typing): () => void {
  open.add(typing);
  return () => open.delete(typing);
}

/** Keeps everything that is typed here and not stored; says whether there is anything. */
function keepUnsaved(): boolean {
  const unsaved = [...open].filter(({ isUnsaved }) => isUnsaved());
  for (const { keep } of unsaved) keep();
  return unsaved.length > 0;
}

/** Asks whether to go on where something typed here is not stored. */
export function mayLeave(): boolean {
  return !keepUnsaved() || window.confirm('What you typed here is not saved, or not public yet. Leave all the same?');
}

/** Asks before the page goes away, whichever way. @returns how to stop asking */
export function askBeforeLeaving(): () => void {
  const unload = (event: BeforeUnloadEvent) => {
    if (keepUnsaved()) event.preventDefault();
  };
  // going back to a page that the router showed without loading it
  const navigate = (event: NavigateEvent) => {
    const isBack = event.navigationType === 'traverse' && event.destination.sameDocument && !event.hashChange;
    if (isBack && event.cancelable && !mayLeave()) event.preventDefault();
  };
  window.addEventListener('beforeunload', unload);
  // not in every browser; the words are kept all the same
  if ('navigation' in window) window.navigation.addEventListener('navigate', navigate);
  return () => {
    window.removeEventListener('beforeunload', unload);
    if ('navigation' in window) window.navigation.removeEventListener('navigate', navigate);
  };
}
