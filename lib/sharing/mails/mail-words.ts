import { translated } from '#lib/language.ts';

/** What the three mails of sharing say, in the language of the story's edition. */
export const mailWords = translated({
  en: {
    never: 'Never email me again',
    confirm: {
      subject: (headline: string) => `Please confirm: email “${headline}” to your friend`,
      title: 'Shall we send this story to your friend?',
      nothingYet: 'Your friend gets nothing until you follow this link and press the button on its page.',
      why: (paper: string) =>
        `Somebody, most likely you, typed your address on the page of this story in ${paper}, to email it to a friend.`,
      go: 'Continue to confirm',
      once: 'The link works once, within 48 hours. After that the browser you open it in can send stories from your address for 30 days without asking again.',
      notYou: 'Was it not you? Then do nothing: nothing will be sent, and your address will be forgotten.',
    },
    story: {
      subject: (headline: string) => `A friend sent you: ${headline}`,
      why: (sender: string, paper: string) =>
        `${sender} knows you personally and asked ${paper} to send you this story.`,
      claimed: (address: string) => `Somebody who gave the address ${address}`,
      reply: (address: string) => `Reply to this mail, and your answer goes to ${address}.`,
      updated: 'Updated',
      by: (names: string) => `By ${names}`,
      publishedAt: (time: string) => `Published ${time}`,
      updatedAt: (time: string) => `Updated ${time}`,
      photograph: (words: string) => `Photograph: ${words}`,
      correction: (name: string, text: string) => `${name}: ${text}`,
      read: 'Read the whole story',
      once: 'You are on no list: this is one mail, sent because one person asked for it.',
    },
    notice: {
      subject: 'The story you emailed was withdrawn, and was not sent',
      title: 'We did not send your story',
      what: (paper: string) =>
        `You asked ${paper} to email a story to a friend. We withdrew it before your mail went out, so your friend has received nothing.`,
      reason: 'What we say about it:',
      quoted: (words: string) => `“${words}”`,
      withdrawnAt: (time: string) => `Withdrawn ${time}`,
      nothingToDo: 'There is nothing you need to do.',
      go: (paper: string) => `Go to ${paper}`,
    },
  },
  fr: {
    never: 'Ne plus jamais m’écrire',
    confirm: {
      subject: (headline) => `À confirmer\u00a0: envoyer «\u00a0${headline}\u00a0» à votre ami`,
      title: 'Faut-il envoyer cette nouvelle à votre ami?',
      nothingYet: 'Votre ami ne reçoit rien tant que vous n’avez pas suivi ce lien et appuyé sur le bouton de sa page.',
      why: (paper) =>
        `Quelqu’un, vous très probablement, a inscrit votre adresse dans la page de cette nouvelle, chez ${paper}, pour l’envoyer à un ami.`,
      go: 'Continuer pour confirmer',
      once: 'Le lien ne sert qu’une fois, dans les 48\u00a0heures. Ensuite, le navigateur où vous l’ouvrez pourra envoyer des nouvelles à partir de votre adresse pendant 30\u00a0jours, sans rien redemander.',
      notYou: 'Ce n’était pas vous? Ne faites rien\u00a0: rien ne sera envoyé, et votre adresse sera oubliée.',
    },
    story: {
      subject: (headline) => `Un ami vous envoie\u00a0: ${headline}`,
      why: (sender, paper) =>
        `${sender} vous connaît personnellement et a demandé à ${paper} de vous envoyer cette nouvelle.`,
      claimed: (address) => `Une personne qui a donné l’adresse ${address}`,
      reply: (address) => `Répondez à ce message\u00a0: votre réponse ira à ${address}.`,
      updated: 'Mis à jour',
      by: (names) => `Par ${names}`,
      publishedAt: (time) => `Publié le ${time}`,
      updatedAt: (time) => `Mis à jour le ${time}`,
      photograph: (words) => `Photo\u00a0: ${words}`,
      correction: (name, text) => `${name}\u00a0: ${text}`,
      read: 'Lire la nouvelle en entier',
      once: 'Vous ne figurez sur aucune liste\u00a0: ceci est un envoi unique, fait à la demande d’une seule personne.',
    },
    notice: {
      subject: 'La nouvelle que vous vouliez envoyer a été retirée et n’est pas partie',
      title: 'Nous n’avons pas envoyé votre nouvelle',
      what: (paper) =>
        `Vous avez demandé à ${paper} d’envoyer une nouvelle à un ami. Nous l’avons retirée avant le départ de votre envoi\u00a0: votre ami n’a rien reçu.`,
      reason: 'Ce que nous en disons\u00a0:',
      quoted: (words) => `«\u00a0${words}\u00a0»`,
      withdrawnAt: (time) => `Retirée le ${time}`,
      nothingToDo: 'Vous n’avez rien à faire.',
      go: (paper) => `Aller au site ${paper}`,
    },
  },
});
