/** Said beside an animated picture that was sent just now. */
export function StillNote() {
  return (
    <p className="notice small" role="status">
      This picture moved. Only its first frame is kept, as a still.
    </p>
  );
}
