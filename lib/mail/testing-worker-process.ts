import { letterComposers } from '#lib/mail/testing-letters.ts';
import { deliverForParent } from '#lib/mail/testing-worker.ts';

deliverForParent(letterComposers);
