/**
 * `<share-more data-url data-headline>`: its buttons are in the page already, unseen until this brings them to life.
 * Each says in `data-do` what it does; one that this browser cannot do stays unseen.
 */
export class ShareMore extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, headline = document.title } = this.dataset;
    this.#enable('copy', 'clipboard' in navigator, () => this.#copy(url));
    this.#enable('print', true, () => print());
    this.#enable('share', 'share' in navigator, () => {
      // a reader who changes their mind rejects it, and nothing is wrong
      navigator.share({ title: headline, url }).catch(() => {});
    });
  }

  #enable(what: string, can: boolean, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-do="${what}"]`);
    if (!button) return;
    // it keeps its room, so that nothing moves
    button.hidden = !can;
    if (can) button.addEventListener('click', act);
    // the address in a field is for those who have no button
    if (can && what === 'copy') this.querySelector('details')?.remove();
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
