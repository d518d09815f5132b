import { translated } from '#lib/language.ts';
import type { NoticeStatus } from '#lib/press/notices.ts';

type Words = { label: string; heading: string; text: string };

/** What the paper says when it cannot answer as asked, and what became of what was sent. */
export const noticeWords = translated<{
  title: string;
  /** Before the paper's address, and before the desk's. */
  ownAddresses: { paper: string; desk: string };
  notices: Readonly<Record<NoticeStatus, Words>>;
}>({
  en: {
    title: 'Something went wrong',
    ownAddresses: {
      paper: 'If your browser’s address bar shows another address than the paper’s own, use that:',
      desk: 'For the newsroom:',
    },
    notices: {
      400: {
        label: 'That did not work',
        heading: 'That could not be read',
        text: 'Part of the address, or of what was sent, was lost or mistyped. Go back and try again. Nothing was sent and nothing was stored.',
      },
      403: {
        label: 'Not sent',
        heading: 'This form did not come from our pages',
        text: 'To keep strangers from doing things in your name, we accept forms only from the paper itself. Go back to the page, reload it, and send the form from there. Nothing was sent and nothing was stored.',
      },
      405: {
        label: 'That did not work',
        heading: 'This page can only be read',
        text: 'What was asked for is not something a page of the paper can do.',
      },
      409: {
        label: 'Not sent',
        heading: 'The form could not be used',
        text: 'The page it was on is older than the paper is now, or part of it was lost on the way. Go back, reload the page, and send it again: your browser will still have what you typed. Nothing was sent and nothing was stored.',
      },
      413: {
        label: 'Not sent',
        heading: 'That is more than this form takes',
        text: 'Go back, shorten what you typed, and send it again: your browser will still have it. Nothing was sent and nothing was stored.',
      },
      415: {
        label: 'Not sent',
        heading: 'That is not one of our forms',
        text: 'What was sent did not come as a form does. Go back to the page, reload it, and send the form from there. Nothing was sent and nothing was stored.',
      },
      500: {
        label: 'Our mistake',
        heading: 'The page could not be printed',
        text: 'Something went wrong on our side, and it has been noted. Please try again in a few minutes.',
      },
      503: {
        label: 'Back soon',
        heading: 'The paper is being looked after',
        text: 'We cannot reach our own stories just now. Please try again in a few minutes. If you were sending a form, go back and send it again then: your browser will still have what you typed.',
      },
    },
  },
  fr: {
    title: 'Quelque chose n’a pas fonctionné',
    ownAddresses: {
      paper:
        'Si la barre d’adresse de votre navigateur montre une autre adresse que celle du journal, utilisez celle-ci\u00a0:',
      desk: 'Pour la rédaction\u00a0:',
    },
    notices: {
      400: {
        label: 'Cela n’a pas fonctionné',
        heading: 'Nous n’avons pas pu lire cela',
        text: 'Une partie de l’adresse, ou de ce qui a été envoyé, s’est perdue ou a été mal saisie. Revenez en arrière et essayez de nouveau. Rien n’a été envoyé ni conservé.',
      },
      403: {
        label: 'Non envoyé',
        heading: 'Ce formulaire ne vient pas de nos pages',
        text: 'Pour empêcher des inconnus d’agir en votre nom, nous n’acceptons que les formulaires du journal lui-même. Revenez à la page, rechargez-la et envoyez le formulaire de là. Rien n’a été envoyé ni conservé.',
      },
      405: {
        label: 'Cela n’a pas fonctionné',
        heading: 'Cette page ne peut qu’être lue',
        text: 'Ce qui a été demandé n’est pas à la portée d’une page du journal.',
      },
      409: {
        label: 'Non envoyé',
        heading: 'Le formulaire n’a pas pu être utilisé',
        text: 'La page où il se trouvait est plus ancienne que le journal actuel, ou une partie s’est perdue en route. Revenez en arrière, rechargez la page et envoyez-le de nouveau\u00a0: votre navigateur aura gardé ce que vous avez écrit. Rien n’a été envoyé ni conservé.',
      },
      413: {
        label: 'Non envoyé',
        heading: 'C’est plus que ce formulaire ne peut contenir',
        text: 'Revenez en arrière, raccourcissez ce que vous avez écrit et envoyez-le de nouveau\u00a0: votre navigateur l’aura gardé. Rien n’a été envoyé ni conservé.',
      },
      415: {
        label: 'Non envoyé',
        heading: 'Ce n’est pas l’un de nos formulaires',
        text: 'Ce qui a été envoyé n’est pas arrivé sous la forme d’un formulaire. Revenez à la page, rechargez-la et envoyez le formulaire de là. Rien n’a été envoyé ni conservé.',
      },
      500: {
        label: 'C’est notre faute',
        heading: 'La page n’a pas pu être imprimée',
        text: 'Quelque chose a mal tourné de notre côté, et nous en avons pris note. Veuillez réessayer dans quelques minutes.',
      },
      503: {
        label: 'De retour bientôt',
        heading: 'Le journal est en cours d’entretien',
        text: 'Nous n’avons pas accès à nos propres nouvelles en ce moment. Veuillez réessayer dans quelques minutes. Si vous envoyiez un formulaire, revenez alors en arrière et envoyez-le de nouveau\u00a0: votre navigateur aura gardé ce que vous avez écrit.',
      },
    },
  },
});
