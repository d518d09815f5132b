import { notFound } from 'next/navigation';

/** Every address under /webmail that no page has. */
export default function UnknownPage() {
  notFound();
}
