/** What a program wrote to the clipboard, or what is dropped. `bytes`: in base64. */
export type Carried = {
  html?: string | undefined;
  text?: string | undefined;
  files: readonly { name: string; type: string; bytes: string }[];
};

/** Pastes where the focus is, as a browser does. Runs in the page. */
export function dispatchPaste({ html, text, files }: Carried): void {
  const data = new DataTransfer();
  if (html !== undefined) data.setData('text/html', html);
  if (text !== undefined) data.setData('text/plain', text);
  for (const { name, type, bytes } of files) {
    data.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type }));
  }
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}
