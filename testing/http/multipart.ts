/** No value holds it: Node's parser takes it for a boundary wherever it stands. */
const boundary = 'between-the-fields-of-a-form';

export const multipartType = `multipart/form-data; boundary=${boundary}`;

/** A body of that type. */
export function multipartOf(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** One of that type that ends in the middle. */
export const brokenMultipart = `--${boundary}\r\nContent-Disposition: form-data; name="x`;
