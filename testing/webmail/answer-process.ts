import { tellOfAnswer } from '#lib/webmail/answers/sending/answer-news.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { deliverForParent } from '#testing/mail/worker.ts';
import { composeAnswers } from '#testing/webmail/compose-answers.ts';

deliverForParent(composeAnswers({ storage: originalStorage() }), tellOfAnswer);
