import { plural, translated } from '#lib/language.ts';

/** "Email this story to a Friend!" */
export const sharingWords = translated({
  en: {
    title: 'Email this story to a Friend!',
    mailProgram: 'Open your own mail program',
    withThisStory: 'with this story in a new mail.',
    sender: 'Your Email',
    recipient: 'Friend Email Address',
    consent:
      'By pressing Send you say that you and this person have a personal or family relationship, and you agree that they see your email address.',
    sentBy: (paper: string) => `The mail comes from ${paper}.`,
    firstTime: 'The first time, we write to you: your friend gets nothing until you press the button in that mail.',
    forget: 'We forget both addresses within 72 hours.',
    send: 'Send',
    notSent: 'It was not sent: please look at what is marked below.',
    faults: {
      sender: {
        missing: 'Type your own email address.',
        unreadable: 'That does not look like an email address. It should look like name@example.com.',
      },
      recipient: {
        missing: 'Type your friend’s email address.',
        unreadable: 'That does not look like an email address. It should look like name@example.com.',
      },
    },
    refusals: {
      noStory: 'This form names no story. Go back to the story and try again.',
      notOurForm: 'This form can only be sent from the paper’s own pages.',
      switchedOff: 'Stories cannot be emailed from here at the moment.',
      storyGone: 'This story can no longer be emailed.',
      noRoom: 'It was not sent: our server has no room left just now. Please try again later.',
    },
    limits: {
      sender: 'That is as many stories as one address can send in a day.',
      confirmation:
        'We have already sent today’s confirmation mails to your address. Open the newest of them and press its button; after that this browser sends at once.',
      network: 'Many stories have been sent from your network in the last hour.',
      story: 'This story is being emailed very often just now.',
      overall: 'More stories are being emailed just now than we can send.',
    },
    resend: { send: 'Send the confirmation again', done: 'We have sent the confirmation again.' },
    mastodon: {
      server: 'Your server',
      hint: 'Such as mastodon.social, or your own address there: @name@mastodon.social',
      go: 'Continue',
      faults: {
        missing: 'Type the name of your server.',
        unreadable: 'That does not look like the name of a server. It should look like mastodon.social.',
        notPublic: 'That is no server on the public internet. It should look like mastodon.social.',
      },
    },
    tryAgain: (wait: string) => `Please try again in ${wait}.`,
    inMinutes: (count: number) => plural('en', count, { one: '# minute', other: '# minutes' }),
    inHours: (count: number) => plural('en', count, { one: '# hour', other: '# hours' }),
  },
  fr: {
    title: 'Envoyez cette nouvelle à un ami!',
    mailProgram: 'Ouvrez votre logiciel de courriel',
    withThisStory: 'avec cette nouvelle dans un nouveau message.',
    sender: 'Votre courriel',
    recipient: 'Courriel de votre ami',
    consent:
      'En appuyant sur Envoyer, vous affirmez avoir avec cette personne un lien personnel ou familial, et vous acceptez qu’elle voie votre adresse de courriel.',
    sentBy: (paper) => `L’expéditeur du message est ${paper}.`,
    firstTime:
      'La première fois, nous vous écrivons\u00a0: votre ami ne reçoit rien tant que vous n’avez pas appuyé sur le bouton de ce message.',
    forget: 'Nous oublions les deux adresses en moins de 72\u00a0heures.',
    send: 'Envoyer',
    notSent: 'Rien n’a été envoyé\u00a0: veuillez corriger ce qui est signalé ci-dessous.',
    faults: {
      sender: {
        missing: 'Inscrivez votre adresse de courriel.',
        unreadable: 'Cela ne ressemble pas à une adresse de courriel, comme nom@example.com.',
      },
      recipient: {
        missing: 'Inscrivez l’adresse de courriel de votre ami.',
        unreadable: 'Cela ne ressemble pas à une adresse de courriel, comme nom@example.com.',
      },
    },
    refusals: {
      noStory: 'Ce formulaire ne désigne aucune nouvelle. Revenez à la nouvelle et réessayez.',
      notOurForm: 'Ce formulaire ne peut être envoyé qu’à partir des pages du journal.',
      switchedOff: 'Il n’est pas possible d’envoyer des nouvelles d’ici pour le moment.',
      storyGone: 'Cette nouvelle ne peut plus être envoyée.',
      noRoom: 'Rien n’a été envoyé\u00a0: notre serveur n’a plus de place en ce moment. Veuillez réessayer plus tard.',
    },
    limits: {
      sender: 'Une même adresse ne peut pas envoyer plus de nouvelles en un jour.',
      confirmation:
        'Nous avons déjà envoyé à votre adresse les messages de confirmation d’aujourd’hui. Ouvrez le plus récent et appuyez sur son bouton; ensuite, ce navigateur enverra sur-le-champ.',
      network: 'Beaucoup de nouvelles ont été envoyées à partir de votre réseau depuis une heure.',
      story: 'Cette nouvelle est envoyée très souvent en ce moment.',
      overall: 'On nous demande en ce moment plus d’envois que nous ne pouvons en faire.',
    },
    resend: { send: 'Renvoyer la confirmation', done: 'Nous avons renvoyé la confirmation.' },
    mastodon: {
      server: 'Votre serveur',
      hint: 'Par exemple mastodon.social, ou votre propre adresse\u00a0: @nom@mastodon.social',
      go: 'Continuer',
      faults: {
        missing: 'Inscrivez le nom de votre serveur.',
        unreadable: 'Cela ne ressemble pas au nom d’un serveur, comme mastodon.social.',
        notPublic: 'Ce serveur n’est pas sur l’Internet public. Son nom devrait ressembler à mastodon.social.',
      },
    },
    tryAgain: (wait) => `Veuillez réessayer dans ${wait}.`,
    inMinutes: (count) => plural('fr', count, { one: '#\u00a0minute', other: '#\u00a0minutes' }),
    inHours: (count) => plural('fr', count, { one: '#\u00a0heure', other: '#\u00a0heures' }),
  },
});
