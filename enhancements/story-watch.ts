import { machineNowMs } from '#lib/clock.ts';
import { openedHeader } from '#lib/readership/opened-header.ts';

/** How long a story may lie open before it is worth asking whether there is a newer one. */
const restMs = 60_000;

/**
 * `<story-watch data-version data-words data-link data-href>`: when a reader comes back to the page after a while it looks
 * whether the story says another version now, and if so says so, with a link to it.
 */
export class StoryWatch extends HTMLElement {
  #lookedAt = machineNowMs();

  connectedCallback(): void {
    document.addEventListener('visibilitychange', () => this.#look());
    // shown again from memory, after going back to it
    addEventListener('pageshow', (event) => event.persisted && this.#look());
    if ('prerendering' in document && document.prerendering)
      document.addEventListener('prerenderingchange', tellOpened, { once: true });
    else if (wasFetchedAhead()) tellOpened();
  }

  async #look(): Promise<void> {
    if (document.hidden || this.hasChildNodes() || machineNowMs() - this.#lookedAt < restMs) return;
    this.#lookedAt = machineNowMs();
    // a story that cannot be fetched now is asked for again the next time
    const page = await fetch(location.pathname)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .catch(() => '');
    const version = /<story-watch[^>]*? data-version="([^"]*)"/.exec(page)?.[1];
    if (version && version !== this.dataset.version) this.#say();
  }

  #say(): void {
    const { words = '', link = '', href = '' } = this.dataset;
    const said = document.createElement('p');
    said.className = 'story-watch';
    said.role = 'status';
    this.append(said);
    const way = document.createElement('a');
    way.href = href;
    way.append(link);
    said.append(words, ' ', way);
  }
}

/** Tells the paper that this page, which it has sent to nobody in particular, is being read. */
function tellOpened(): void {
  // asked as if the browser had nothing of it, or a 304 would say that it was read before
  const asked: RequestInit = { method: 'HEAD', cache: 'no-store', headers: { [openedHeader]: '1' } };
  fetch(location.pathname, asked).catch(() => {});
}

function wasFetchedAhead(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit !== undefined && 'deliveryType' in visit && visit.deliveryType === 'navigational-prefetch';
}
