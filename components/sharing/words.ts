import { translated } from '#lib/language.ts';

/** "Email this story to a Friend!" */
export const sharingWords = translated({
  en: {
    title: 'Email this story to a Friend!',
    mailProgram: 'Open your own mail program',
    withThisStory: 'with this story in a new mail.',
    sender: 'Your Email',
    recipient: 'Friend Email Address',
    leaveEmpty: 'Leave this empty',
    promise:
      'By pressing Send you say that you know this person personally, as family or a friend, and that they will be glad of this story. They will see your address.',
    firstTime: 'The first time, we write to you: your friend gets nothing until you press the button in that mail.',
    forget: 'We forget both addresses within 72 hours.',
    send: 'Send',
    notSent: 'It was not sent: please look at what is marked below.',
  },
  fr: {
    title: 'Envoyez cette nouvelle à un ami!',
    mailProgram: 'Ouvrez votre logiciel de courriel',
    withThisStory: 'avec cette nouvelle dans un nouveau message.',
    sender: 'Votre courriel',
    recipient: 'Courriel de votre ami',
    leaveEmpty: 'Laissez ce champ vide',
    promise:
      'En appuyant sur Envoyer, vous affirmez que vous connaissez personnellement cette personne, parent ou ami, et que cette nouvelle lui fera plaisir. Elle verra votre adresse.',
    firstTime:
      'La première fois, nous vous écrivons\u00a0: votre ami ne reçoit rien tant que vous n’avez pas appuyé sur le bouton de ce message.',
    forget: 'Nous oublions les deux adresses en moins de 72\u00a0heures.',
    send: 'Envoyer',
    notSent: 'Rien n’a été envoyé\u00a0: veuillez corriger ce qui est signalé ci-dessous.',
  },
});
