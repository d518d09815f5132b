import { translated } from '#lib/language.ts';

/** The steps on the way of emailing a story, and the one of sharing it on Mastodon. */
export const shareWords = translated({
  en: {
    label: 'Email a story',
    backTo: (headline: string) => `Back to “${headline}”`,
    'check-your-mail': {
      title: 'Check your mail',
      text: [
        'We have sent a mail to your own address. Open the link in it and press the button: then your friend gets the story. Until then they get nothing.',
        'The link works for 48 hours. If the mail is not there in a few minutes, look among your unwanted mail. Whoever has told us never to email them again gets no such mail either.',
      ],
    },
    'on-its-way': {
      title: 'Your story is on its way',
      text: ['We are emailing it to your friend now. Should the story be withdrawn before it leaves us, we tell you.'],
    },
    status: {
      posted: 'Put in the post',
      left: {
        title: 'Your story has left us',
        text: 'There is nothing more for you to do. We tell nobody whether an address exists or wants mail from us, so this page says the same whatever became of the mail.',
      },
      expired: {
        title: 'Nobody confirmed it in time',
        text: 'The link in our mail worked for 48 hours. Your friend has received nothing; you can email the story again from its page.',
      },
      forgotten: {
        title: 'We no longer know how far this is',
        text: 'What we know of a story that is emailed we forget after 72 hours. Perhaps the address of this page was cut short, too.',
      },
      lookAgain: 'Look again',
    },
    mastodon: {
      label: 'Share a story',
      title: 'Share on Mastodon',
      text: 'Mastodon is many servers. Say which is yours, and we take you there with the headline and the address of this story; you can change both before you post. We remember nothing.',
    },
    confirm: {
      title: 'Send this story?',
      to: (recipient: string) => `To ${recipient}`,
      send: 'Send it',
      remembered: 'For the next 30 days this browser can then send stories from your address at once.',
    },
    sent: { title: 'This story has been sent', text: 'The link works once, and it has been used.' },
    withdrawn: {
      title: 'This story was withdrawn, and was not sent',
      text: 'Your friend has received nothing.',
    },
    expired: {
      title: 'This link has expired',
      text: 'It worked for 48 hours. Your friend has received nothing; you can email the story again from its page.',
      toStory: 'Go to the story',
    },
    unknown: {
      title: 'We do not know this link',
      text: 'Perhaps it was cut short on its way: open it from the mail again, or copy all of it.',
    },
    never: {
      title: 'Never email me again',
      text: 'Press the button and this paper will never again email you a story, whoever asks, nor a confirmation. Nobody will be told.',
      done: 'We will never email you again',
      doneText:
        'That holds from now on, for every story and whoever asks. A mail that has left us already may still arrive.',
    },
    oneClick: {
      title: 'Unsubscribe',
      done: 'You will not be emailed again.',
      unknown: 'This link is not known.',
    },
  },
  fr: {
    label: 'Envoyer une nouvelle',
    backTo: (headline) => `Retour à «\u00a0${headline}\u00a0»`,
    'check-your-mail': {
      title: 'Consultez vos courriels',
      text: [
        'Nous avons envoyé un message à votre propre adresse. Ouvrez le lien qu’il contient et appuyez sur le bouton\u00a0: votre ami recevra alors la nouvelle. D’ici là, il ne reçoit rien.',
        'Le lien est valable 48\u00a0heures. Si le message n’arrive pas d’ici quelques minutes, cherchez-le parmi vos courriels indésirables. Les personnes qui nous ont demandé de ne plus jamais leur écrire ne reçoivent pas ce message non plus.',
      ],
    },
    'on-its-way': {
      title: 'Votre nouvelle est en route',
      text: [
        'Nous l’envoyons à votre ami à l’instant. Si elle devait être retirée avant de partir, nous vous le dirions.',
      ],
    },
    status: {
      posted: 'Mise à la poste',
      left: {
        title: 'Votre nouvelle est partie de chez nous',
        text: 'Vous n’avez plus rien à faire. Nous ne disons à personne si une adresse existe ou si elle accepte nos messages\u00a0: cette page dit donc la même chose quel que soit le sort du message.',
      },
      expired: {
        title: 'Personne n’a confirmé l’envoi à temps',
        text: 'Le lien de notre message était valable 48\u00a0heures. Votre ami n’a rien reçu; vous pouvez envoyer la nouvelle de nouveau à partir de sa page.',
      },
      forgotten: {
        title: 'Nous ne savons plus où en est cet envoi',
        text: 'Ce que nous savons d’une nouvelle envoyée, nous l’oublions après 72\u00a0heures. L’adresse de cette page a peut-être aussi été tronquée.',
      },
      lookAgain: 'Regarder de nouveau',
    },
    mastodon: {
      label: 'Partager une nouvelle',
      title: 'Partager sur Mastodon',
      text: 'Mastodon se compose de nombreux serveurs. Dites-nous lequel est le vôtre\u00a0: nous vous y menons avec le titre et l’adresse de cette nouvelle, que vous pouvez modifier avant de publier. Nous ne retenons rien.',
    },
    confirm: {
      title: 'Envoyer cette nouvelle?',
      to: (recipient) => `À ${recipient}`,
      send: 'L’envoyer',
      remembered:
        'Pendant les 30\u00a0prochains jours, ce navigateur pourra ensuite envoyer des nouvelles sur-le-champ à partir de votre adresse.',
    },
    sent: { title: 'Cette nouvelle a été envoyée', text: 'Le lien ne sert qu’une fois, et il a déjà servi.' },
    withdrawn: {
      title: 'Cette nouvelle a été retirée et n’a pas été envoyée',
      text: 'Votre ami n’a rien reçu.',
    },
    expired: {
      title: 'Ce lien a expiré',
      text: 'Il était valable 48\u00a0heures. Votre ami n’a rien reçu; vous pouvez envoyer la nouvelle de nouveau à partir de sa page.',
      toStory: 'Aller à la nouvelle',
    },
    unknown: {
      title: 'Nous ne connaissons pas ce lien',
      text: 'Peut-être a-t-il été tronqué en route\u00a0: ouvrez-le de nouveau à partir du message, ou copiez-le en entier.',
    },
    never: {
      title: 'Ne plus jamais m’écrire',
      text: 'Appuyez sur le bouton et ce journal ne vous enverra plus jamais de nouvelle, peu importe qui le demande, ni de confirmation. Personne n’en sera informé.',
      done: 'Nous ne vous écrirons plus jamais',
      doneText:
        'Cela vaut désormais pour toutes les nouvelles, peu importe qui le demande. Un message déjà parti peut encore arriver.',
    },
    oneClick: {
      title: 'Désabonnement',
      done: 'Vous ne recevrez plus de courriels.',
      unknown: 'Ce lien est inconnu.',
    },
  },
});
