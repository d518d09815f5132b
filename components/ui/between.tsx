/** What parts two things on one line: a sign for the eye, and spaces for who reads without styles. Not read aloud. */
export function Between({ sign = '·' }: { sign?: string }) {
  return (
    <>
      {' '}
      <span className="between" aria-hidden="true">
        {sign}
      </span>{' '}
    </>
  );
}
