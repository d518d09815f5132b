import { HtmlValidate } from 'html-validate/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AddressField } from '#components/sharing/address-field.tsx';
import { EmailStory } from '#components/sharing/email-story.tsx';
import { refusalText } from '#components/sharing/refusal-text.ts';
import type { SharingMode } from '#lib/sharing/types.ts';

const show = (mode: SharingMode, language = 'en-CA') =>
  renderToStaticMarkup(
    <EmailStory
      storyId={7}
      path="/story/bridge-7"
      mode={mode}
      mailtoHref="mailto:?subject=Bridge"
      paper="Action News, 1 Centre Street, Calgary"
      action={async () => ({ status: 'idle' })}
      language={language}
    />,
  );

describe('the form at the foot of a story', () => {
  it('has the names the paper has always used', () => {
    const html = show('confirm');
    expect(html).toContain('Email this story to a Friend!</h2>');
    expect(html).toMatch(/<label for="([\w-]+)">Your Email<\/label><input id="\1" type="email"/);
    expect(html).toMatch(/<label for="([\w-]+)">Friend Email Address<\/label><input id="\1" type="email"/);
    expect(html).not.toContain('style=');
  });

  it('speaks the language of its page', () => {
    const html = show('confirm', 'fr-CA');
    expect(html).toContain('Envoyez cette nouvelle à un ami!</h2>');
    expect(html).toMatch(/>Votre courriel<.*>Courriel de votre ami<.*>Envoyer<\/button>/);
    expect(html).not.toMatch(/email address|Send|friend/);
  });

  it('says what the law wants said: whom it may go to, what the sender agrees to, and who sends it', () => {
    const html = show('confirm');
    expect(html).toContain('you and this person have a personal or family relationship');
    expect(html).toContain('you agree that they see your email address');
    expect(html).toContain('The mail comes from Action News, 1 Centre Street, Calgary.');
    const french = show('direct', 'fr-CA');
    expect(french).toContain('un lien personnel ou familial');
    expect(french).toContain('vous acceptez qu’elle voie votre adresse');
    expect(french).toContain('Action News, 1 Centre Street, Calgary.');
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

it.each([
  ['en-CA', 1, 'Please try again in 1 minute.'],
  ['en-CA', 60, 'Please try again in 60 minutes.'],
  ['en-CA', 61, 'Please try again in 2 hours.'],
  ['fr-CA', 1, 'Veuillez réessayer dans 1\u00a0minute.'],
  ['fr-CA', 125, 'Veuillez réessayer dans 3\u00a0heures.'],
])('in %s, a wait of %i minutes reads "%s"', (language, waitMinutes, expected) => {
  const text = refusalText({ code: 'limited', limit: 'network', waitMinutes }, language);
  expect(text.endsWith(` ${expected}`)).toBe(true);
});
