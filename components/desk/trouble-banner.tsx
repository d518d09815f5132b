type Props = { troubles: readonly { kind: string; subject: string; words: string }[] };

/** What is wrong with the portal and what to do, on every page of the desk; nothing when all is well. */
export function TroubleBanner({ troubles }: Props) {
  if (troubles.length === 0) return null;
  return (
    <section className="trouble-banner notice notice-danger" aria-labelledby="trouble-title">
      <h2 id="trouble-title">The portal needs looking after</h2>
      <ul>
        {troubles.map(({ kind, subject, words }) => (
          <li key={`${kind} ${subject}`}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
