import { SharePage, shareMetadata } from '../../share-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata = shareMetadata('We will never email you again');

export default function Page() {
  return (
    <SharePage heading="We will never email you again">
      <p>That holds from now on, for every story and whoever asks. A mail that has left us already may still arrive.</p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </SharePage>
  );
}
