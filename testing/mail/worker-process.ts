import { composeLetter } from '#testing/mail/letters.ts';
import { deliverForParent } from '#testing/mail/worker.ts';

deliverForParent(composeLetter);
