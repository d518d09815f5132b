import { listed } from '#lib/language.ts';
import type { SourcesRules } from '#lib/webmail/sealing/types.ts';

/** Over every page of a box for sources: what mail cannot protect, and which ways are safer. */
export function SourcesBanner({ box, rules }: { box: { slug: string }; rules: SourcesRules }) {
  const { saferWays, purgeDays, readers } = rules;
  return (
    <aside className="notice notice-warn mail-sources" aria-label="Sources">
      <p>
        <strong>Mail cannot keep a source secret.</strong> Offer a safer way before you ask for more
        {saferWays ? ':' : '.'}
      </p>
      {saferWays ? (
        <p className="mail-safer-ways">{saferWays}</p>
      ) : (
        <p>
          This box names none yet. Whoever runs the portal says which there are:{' '}
          <code>npm run portal -- mailbox set {box.slug} --safer-ways "Signal: …"</code>
        </p>
      )}
      <details className="small">
        <summary>What mail gives away, and what is done here</summary>
        <ul>
          <li>Mail servers on the way keep copies, and who wrote to whom and when; they can be asked for both.</li>
          <li>An employer can read what comes from its addresses, its networks and its computers.</li>
          <li>An answer lies in the source’s mailbox too. Write nothing in it that must not be found there.</li>
          <li>
            Here everything is sealed, and each opening is noted with your name. A conversation is removed{' '}
            {purgeDays === 1 ? 'a day' : `${purgeDays} days`} after its newest message.
          </li>
          <li>Who may read here: {listed('en', readers)}.</li>
        </ul>
      </details>
    </aside>
  );
}

/** In the place of the search. */
export function NoSearch() {
  return (
    <p className="soft small mail-unsearched">
      There is no search here: what this box keeps is sealed. Find conversations by folder, state and owner.
    </p>
  );
}
