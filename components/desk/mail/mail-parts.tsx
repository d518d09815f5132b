/** A mail's two parts side by side: its plain text, and its HTML in a frame that may do nothing at all. */
export function MailParts({ text, frame }: { text: string; frame: string | null }) {
  return (
    <div className="mail-parts">
      <section className="stack" aria-labelledby="mail-text">
        <h2 id="mail-text">Plain text</h2>
        <pre className="card mail-text">{text}</pre>
      </section>
      {frame && (
        <section className="stack" aria-labelledby="mail-html">
          <h2 id="mail-html">HTML</h2>
          <iframe
            className="card mail-html"
            title="The HTML part of the mail"
            src={frame}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </section>
      )}
    </div>
  );
}
