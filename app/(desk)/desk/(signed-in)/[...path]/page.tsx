import { notFound } from 'next/navigation';

/** Every address under /desk that no page has. */
export default function UnknownPage() {
  notFound();
}
