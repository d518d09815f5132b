import { escapeMarkup as text } from '#lib/feeds/clean-text.ts';
import { feedPicture } from '#lib/feeds/feed-picture.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import type { Block, Body, Inline, Picture } from '#lib/stories/blocks/body.ts';

/**
 * A story's body as plain HTML for other people's readers: no class, no style, no script, every address whole.
 * @param pictures by media id; a picture that is not there is left out
 */
export function bodyHtml(body: Body, pictures: ReadonlyMap<string, ShownPicture>, siteUrl: string): string {
  return body.map((block) => blockHtml(block, pictures, siteUrl)).join('\n');
}

/** A picture with its caption and credit. */
export function figureHtml(picture: ShownPicture, siteUrl: string): string {
  const { url, widthPx, heightPx } = feedPicture(picture, siteUrl);
  const words = [picture.caption && text(picture.caption), picture.credit && `<small>${text(picture.credit)}</small>`];
  const caption = words.filter(Boolean).join(' ');
  return (
    `<figure><img src="${text(url)}" alt="${text(picture.alt)}" width="${widthPx}" height="${heightPx}">` +
    `${caption && `<figcaption>${caption}</figcaption>`}</figure>`
  );
}

function blockHtml(block: Block, pictures: ReadonlyMap<string, ShownPicture>, siteUrl: string): string {
  const figure = (picture: Picture) => {
    const stored = pictures.get(picture.mediaId);
    return stored ? figureHtml({ ...stored, ...picture }, siteUrl) : '';
  };
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'subhead':
      return `<h2>${text(block.text)}</h2>`;
    case 'image':
      return figure(block.picture);
    case 'gallery':
      return block.pictures.map(figure).join('\n');
    case 'pullQuote': {
      const attribution = block.attribution && `<p><cite>${text(block.attribution)}</cite></p>`;
      return `<blockquote><p>${text(block.text)}</p>${attribution}</blockquote>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'linkCard': {
      const summary = block.summary && `<br>${text(block.summary)}`;
      return `<p><a href="${text(block.href)}">${text(block.headline)}</a>${summary}</p>`;
    }
    case 'embed':
      return `<p><a href="${text(block.href)}">${text(block.title || block.href)}</a></p>`;
    default:
      return block satisfies never;
  }
}

function tableHtml({ caption, header, rows }: Extract<Block, { type: 'table' }>): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  return (
    `<table>${caption && `<caption>${text(caption)}</caption>`}<thead>${row(header, 'th')}</thead>` +
    `<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
  );
}

function inlineHtml(runs: readonly Inline[]): string {
  return runs
    .map((run) => {
      let html = text(run.text).replaceAll('\n', '<br>');
      if (run.emphasis) html = `<em>${html}</em>`;
      if (run.strong) html = `<strong>${html}</strong>`;
      return run.href ? `<a href="${text(run.href)}">${html}</a>` : html;
    })
    .join('');
}
