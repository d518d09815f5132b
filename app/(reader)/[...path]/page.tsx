import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';

export const generateMetadata = notFoundMetadata;

/** Every address that no other page answers. */
export default function Page() {
  return <NotFoundPage />;
}
