/**
 * Ends a part that is shown when all of it is there (base.css): it is empty, so where it stands, everything before it
 * has come in.
 */
export function Whole() {
  return <i className="whole" hidden />;
}
