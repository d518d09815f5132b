import type { SaveStanding } from '#components/webmail/writing/use-write-form.ts';

type Props = { standing: SaveStanding; isSending: boolean };

/** Whether what is typed is kept. */
export function SaveLine({ standing, isSending }: Props) {
  return (
    <p role="status" className="write-saved small" data-standing={standing.kind}>
      {isSending ? 'One moment…' : inWords(standing)}
    </p>
  );
}

function inWords(standing: SaveStanding): string {
  switch (standing.kind) {
    case 'idle':
      return '';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${standing.clock}`;
    case 'unreachable':
      return 'Not saved: the server cannot be reached. Your words are kept in this browser, and it is tried again.';
    case 'failed':
      return `Not saved: ${standing.message} Your words are kept in this browser.`;
    default:
      return standing satisfies never;
  }
}
