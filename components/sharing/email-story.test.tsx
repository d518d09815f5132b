import { HtmlValidate } from 'html-validate/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AddressField } from '#components/sharing/address-field.tsx';
import { EmailStory } from '#components/sharing/email-story.tsx';
import type { SharingMode } from '#lib/sharing/types.ts';

const show = (mode: SharingMode) =>
  renderToStaticMarkup(
    <EmailStory
      storyId={7}
      path="/story/bridge-7"
      mode={mode}
      mailtoHref="mailto:?subject=Bridge"
      action={async () => ({ status: 'idle' })}
      language="en-CA"
    />,
  );

describe('the form at the foot of a story', () => {
  it('has the names the paper has always used', () => {
    const html = show('confirm');
    expect(html).toContain('Email this story to a Friend!</h2>');
    expect(html).toMatch(/<label for="([\w-]+)">Your Email<\/label><input id="\1" type="email"/);
    expect(html).toMatch(/<label for="([\w-]+)">Friend Email Address<\/label><input id="\1" type="email"/);
    expect(html).toContain('you know this person personally');
    expect(html).not.toContain('style=');
  });

  it('says that the sender confirms first only where they do', () => {
    expect(show('confirm')).toContain('The first time, we write to you');
    expect(show('direct')).not.toContain('The first time, we write to you');
  });

  it('is a link to the reader’s own mail program where the paper cannot send', () => {
    const html = show('mailto');
    expect(html).toContain('href="mailto:?subject=Bridge"');
    expect(html).not.toContain('<form');
  });

  it('is not there when switched off', () => {
    expect(show('off')).toBe('');
  });

  it('ties what is wrong to its field, and gives back what was typed', async () => {
    const html = renderToStaticMarkup(
      <AddressField name="sender" label="Your Email" autoComplete="email" value={'"><b>'} error="Not an address." />,
    );
    expect(html).toContain('aria-invalid="true" aria-describedby="email-story-sender-error"');
    expect(html).toContain('<p class="email-story-error" id="email-story-sender-error">Not an address.</p>');
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"');
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      // React writes attributes in its own spelling, which HTML reads alike
      rules: { 'attr-case': 'off', 'void-style': 'off', 'attribute-boolean-style': 'off' },
    }).validateString(html);
    expect(report.results.flatMap((result) => result.messages.map(({ message }) => message))).toEqual([]);
  });
});
