import type { CapturedMail } from '#lib/mail/types.ts';

/** One captured mail: its head, its plain text, and its HTML in a frame that may do nothing at all. */
export function CapturedView({ mail }: { mail: CapturedMail }) {
  const head = [
    ['From', mail.from],
    ['To', mail.to],
    ['Reply-To', mail.replyTo],
  ] as const;
  return (
    <div className="stack">
      <dl className="mail-head">
        {head.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="mail-parts">
        <section className="stack" aria-labelledby="mail-text">
          <h2 id="mail-text">Plain text</h2>
          <pre className="card mail-text">{mail.text}</pre>
        </section>
        {mail.html && (
          <section className="stack" aria-labelledby="mail-html">
            <h2 id="mail-html">HTML</h2>
            <iframe
              className="card mail-html"
              title="The HTML part of the mail"
              src={`/desk/mail/${mail.id}/html`}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
            />
          </section>
        )}
      </div>
    </div>
  );
}
