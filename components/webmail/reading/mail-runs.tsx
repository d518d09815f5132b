import { Lines } from '#components/story/blocks/inlines.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { type Inline, plainText, safeHref } from '#lib/stories/blocks/inline.ts';
import { isDisguised, linkHostOf } from '#lib/webmail/reading/bodies/link-host.ts';

/** Runs of a mail's text. Beside every link stands where it leads, whatever its words say. */
export function MailRuns({ text }: { text: readonly Inline[] }) {
  return keyed(byLink(text)).map(({ key, item: runs }) => <Stretch key={key} runs={runs} />);
}

function Stretch({ runs }: { runs: readonly Inline[] }) {
  const words = keyed(runs).map(({ key, item }) => <Run key={key} run={item} />);
  const href = runs[0]?.href;
  if (href === undefined || !safeHref.safeParse(href).success) return words;
  return (
    <MailLink href={href} words={plainText(runs)}>
      {words}
    </MailLink>
  );
}

type LinkProps = { href: string; words: string; children: React.ReactNode };

/** A link of a stranger's, with its true host. */
export function MailLink({ href, words, children }: LinkProps) {
  const host = linkHostOf(href);
  const isFalse = isDisguised(words, href);
  return (
    <>
      <a href={href} target="_blank" rel="noreferrer noopener nofollow">
        {children}
      </a>
      {words.trim() !== href && host && (
        <>
          {' '}
          <span className="mail-link-host" data-disguised={isFalse || undefined}>
            {isFalse ? `(leads elsewhere: ${host})` : `(${host})`}
          </span>
        </>
      )}
    </>
  );
}

function Run({ run }: { run: Inline }) {
  const { script: Script } = run;
  const words = <Lines text={run.text} />;
  const set = Script ? <Script>{words}</Script> : words;
  const emphasised = run.emphasis ? <em>{set}</em> : set;
  return run.strong ? <strong>{emphasised}</strong> : emphasised;
}

/** Runs that follow each other and lead to the same place are one link. */
function byLink(text: readonly Inline[]): Inline[][] {
  const stretches: Inline[][] = [];
  for (const run of text) {
    const last = stretches.at(-1);
    if (last && last[0]?.href === run.href) last.push(run);
    else stretches.push([run]);
  }
  return stretches;
}
