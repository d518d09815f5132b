/**
 * `<share-more data-url data-headline>`: makes a button in each room `data-do data-label` that holds its icon. What this
 * browser cannot do has no button; its room stays, so that nothing moves.
 */
export class ShareMore extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, headline = document.title } = this.dataset;
    this.#makeButton('copy', 'clipboard' in navigator, () => this.#copy(url));
    this.#makeButton('print', true, () => print());
    this.#makeButton('share', 'share' in navigator, () => {
      // a reader who changes their mind rejects it, and nothing is wrong
      navigator.share({ title: headline, url }).catch(() => {});
    });
  }

  #makeButton(what: string, can: boolean, act: () => void): void {
    const room = this.querySelector<HTMLElement>(`[data-do="${what}"]`);
    if (!room || !can) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.title = room.dataset.label ?? '';
    button.ariaLabel = button.title;
    button.append(...room.childNodes);
    button.addEventListener('click', act);
    room.append(button);
    // the address in a field is for those who have no button
    if (what === 'copy') this.querySelector('details')?.remove();
  }

  async #copy(url: string): Promise<void> {
    const said = this.querySelector<HTMLElement>('[role="status"]');
    if (!said) return;
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    said.textContent = (copied ? said.dataset.done : said.dataset.failed) ?? '';
    setTimeout(() => said.replaceChildren(), 4_000);
  }
}
