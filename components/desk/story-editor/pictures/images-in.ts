/** The pictures that are dropped, or pasted alone: programs put a picture of copied words beside them. */
export function imagesIn(data: DataTransfer): File[] {
  return data.getData('text/plain') === '' ? [...data.files].filter(({ type }) => type.startsWith('image/')) : [];
}
