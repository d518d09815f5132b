import { languageMark } from '#lib/mail/templates/language-mark.ts';
import { button } from '#lib/mail/templates/layout.ts';
import type { MailStyles } from '#lib/mail/templates/mail-styles.ts';
import { Markup, markup } from '#lib/mail/templates/markup.ts';
import type { MailPicture } from '#lib/sharing/mails/mail-picture.ts';
import type { MailedNote, MailedStory } from '#lib/sharing/mails/mailed-story.ts';

type Around = {
  /** Of the mail's own words. */
  language: string;
  storyUrl: string;
  /** Who asked for the mail, and how to answer them. */
  note: readonly string[];
  /** What the button says. */
  read: string;
};

const nothing = new Markup('');

/** The story in the HTML mail, part by part in the order of its page. */
export function storyMailHtml(
  story: MailedStory,
  { language, storyUrl, note, read }: Around,
  styles: MailStyles,
): Markup {
  const { as } = styles;
  const own = languageMark(story.language, language);
  // within the story the paper's own words are marked as such
  const ours = languageMark(language, story.language);
  const { headline, deck, byline, times, picture } = story;
  return markup`<div${as('note')}>
${note.map((line) => markup`<p${as('noteLine')}>${line}</p>`)}
</div>
<div${own}>
<p${as('kicker')}>${kickerOf(story, ours, styles)}</p>
<h1${as('headline')}><a${as('link')} href="${storyUrl}">${headline}</a></h1>
${deck ? markup`<p${as('deck')}>${deck}</p>` : nothing}
<p${as('facts')}${ours}>${byline ? markup`<span${as('byline')}>${byline}</span><br>` : nothing}${brokenLines(times)}</p>
${picture ? figure(picture, storyUrl, styles) : nothing}
${story.before.map((each) => correction(each, story, language, styles))}
${story.paragraphs.map((text, index) => paragraph(text, index === 0 ? story.dateline : '', styles))}
${story.after.map((each) => correction(each, story, language, styles))}
</div>
${button(styles, storyUrl, read)}
${story.source ? markup`<p${as('source')}>${story.source}</p>` : nothing}`;
}

function kickerOf({ section, kicker, updated }: MailedStory, ours: Markup, { as }: MailStyles): Markup {
  return markup`<span${ours}>${section}</span>${kicker ? markup`<span${as('aside')}> / <bdi>${kicker}</bdi></span>` : nothing}${
    updated ? markup`<span${as('aside')}${ours}> / ${updated}</span>` : nothing
  }`;
}

function brokenLines(lines: readonly string[]): Markup {
  return markup`${lines.map((line, index) => (index === 0 ? markup`${line}` : markup`<br>${line}`))}`;
}

function paragraph(text: string, dateline: string, { as }: MailStyles): Markup {
  return markup`<p${as('paragraph')}>${dateline ? markup`<span${as('dateline')}>${dateline}</span> — ` : nothing}${text}</p>
`;
}

/**
 * The size is said in attributes, which Word obeys, and bounded in the style, which everybody else does. Without the
 * picture its description stands there.
 */
function figure(
  { url, shownWidthPx, shownHeightPx, alt, caption, credit }: MailPicture,
  link: string,
  styles: MailStyles,
): Markup {
  const { as } = styles;
  return markup`<div style="max-width:${String(shownWidthPx)}px"><a${as('link')} href="${link}"><img${as('picture')} src="${url}" width="${String(shownWidthPx)}" height="${String(shownHeightPx)}" alt="${alt}"></a></div>
${
  caption || credit
    ? markup`<p${as('caption')}>${caption}${caption && credit ? ' ' : ''}${credit ? markup`<span${as('credit')}>— ${credit}</span>` : nothing}</p>`
    : nothing
}`;
}

function correction(
  { name, time, text }: MailedNote,
  story: MailedStory,
  language: string,
  { as }: MailStyles,
): Markup {
  return markup`<div${as('correction')}${languageMark(language, story.language)}>
<h2${as('correctionName')}>${name}</h2>
<p${as('correctionDate')}>${time}</p>
<p${as('correctionText')}${languageMark(story.language, language)}>${text}</p>
</div>
`;
}
