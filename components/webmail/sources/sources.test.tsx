import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MailFiles } from '#components/webmail/reading/mail-files.tsx';
import { SourcesBanner } from '#components/webmail/sources/sources-banner.tsx';
import type { SourcesRules } from '#lib/webmail/sealing/types.ts';
import type { MailFile } from '#lib/webmail/types.ts';

const read = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('over a box for sources', () => {
  const rules: SourcesRules = { purgeDays: 30, saferWays: 'Signal: 555-0133', readers: ['Ann Bell', 'Bo Reyes'] };
  const banner = (more: Partial<SourcesRules> = {}) =>
    read(renderToStaticMarkup(<SourcesBanner box={{ slug: 'tips' }} rules={{ ...rules, ...more }} />));

  test('stands what mail gives away, which way is safer, how long it is kept, and who reads', () => {
    const words = banner();
    expect(words).toContain('Mail cannot keep a source secret.');
    expect(words).toContain('Signal: 555-0133');
    expect(words).toContain('removed 30 days after its newest message');
    expect(words).toContain('Who may read here: Ann Bell and Bo Reyes.');
    expect(banner({ purgeDays: 1 })).toContain('removed a day after its newest message');
  });

  test('or how to name one, where none is named', () =>
    expect(banner({ saferWays: '' })).toContain(
      'npm run portal -- mailbox set tips --safer-ways &quot;Signal: …&quot;',
    ));
});

describe('beside a file', () => {
  const file: MailFile = {
    ...{ path: '2', name: 'leak.jpg', type: 'image/jpeg', sizeBytes: 1_000 },
    ...{ isInline: false, isPicture: true, warnings: [] },
  };
  const files = (isSealed: boolean, more: Partial<MailFile> = {}) =>
    renderToStaticMarkup(<MailFiles files={[{ ...file, ...more }]} source={{ box: 'tips', id: '7', isSealed }} />);

  test('of a source stands what it may tell; a picture is offered without that', () => {
    expect(files(true)).toContain('href="/webmail/tips/messages/7/parts/2?as=nameless"');
    expect(read(files(true))).toContain('it may say where and by whom it was taken');
    expect(read(files(true, { isPicture: false }))).toContain('it may say who made it, when and on which computer');
    expect(files(true, { isPicture: false })).not.toContain('as=nameless');
  });

  test('of anybody else nothing of the kind', () => expect(read(files(false))).not.toContain('As it came'));
});
