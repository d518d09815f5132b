import type { Locator, Page } from '@playwright/test';
import { type Carried, dispatchPaste } from '#testing/desk/paste-event.ts';

type Brought = { html?: string; text?: string; files?: readonly { name: string; type: string; bytes: Buffer }[] };

/** Pastes what a program wrote to the clipboard. */
export async function paste(page: Page, brought: Brought): Promise<void> {
  await page.evaluate(dispatchPaste, carried(brought));
}

/** Drops files in the middle of an element. */
export async function drop(target: Locator, brought: Pick<Brought, 'files'>): Promise<void> {
  await target.evaluate((element, { files }) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of files) {
      data.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type }));
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2 };
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...place }));
  }, carried(brought));
}

function carried({ html, text, files = [] }: Brought): Carried {
  return { html, text, files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.toString('base64') })) };
}
