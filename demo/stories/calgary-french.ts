import { ul as bullets, french, h, p as paragraph, quote as pullQuote, story } from '#demo/compose.ts';

const editions = ['calgary'] as const;

const p = (text: string) => paragraph(french(text));
const quote = (text: string, attribution: string) => pullQuote(french(text), attribution);
const ul = (...items: string[]) => bullets(...items.map(french));

/** Calgary's stories in French. */
export const calgaryFrench = [
  story({
    slug: 'bibliotheque-inglewood-prete-des-raquettes',
    topics: ['winter', 'libraries'],
    section: 'local',
    editions,
    language: 'fr',
    kicker: 'Quartiers',
    headline: 'À Inglewood, la bibliothèque prête aussi des raquettes',
    deck: french(
      'Quarante paires, trois tailles, aucun retard à ce jour : le service le plus emprunté de l’hiver n’a pas de pages.',
    ),
    bylines: ['Lucien Beaudry'],
    dateline: 'CALGARY',
    hoursAgo: 23,
    body: [
      p(
        'On les trouve entre les atlas et les romans policiers : quarante paires de raquettes à neige, rangées par pointure, munies chacune d’un code à barres. Depuis le début de l’hiver, elles ont été empruntées 1 260 fois.',
      ),
      p(
        '« Nous pensions prêter dix paires par semaine, raconte la bibliothécaire Solange Tremblay-Ouellet. Le premier samedi, tout était parti avant onze heures. »',
      ),
      h('Une carte suffit'),
      p(
        'Le prêt est gratuit et dure sept jours. Une carte de lecteur suffit ; les moins de seize ans viennent accompagnés. Aucune amende n’est prévue, et aucune, jusqu’ici, n’aurait été nécessaire : pas une paire n’est rentrée en retard.',
      ),
      p('La bibliothèque rappelle trois règles, affichées au comptoir :'),
      ul(
        'rendre les raquettes **sèches** ;',
        'ne pas les porter *dans* la bibliothèque ;',
        'raconter, si l’on veut, où l’on est allé : un cahier est prévu à cet effet.',
      ),
      p(
        'Le cahier en est à sa troisième reliure. On y lit des itinéraires, deux poèmes et cette note d’une main d’enfant : « J’ai vu un coyote. Il m’a vu aussi. »',
      ),
      p(
        'L’an prochain, la succursale espère proposer des patins. Le budget demandé, 4 800 $, sera examiné au printemps.',
      ),
    ],
  }),
  story({
    slug: 'une-piece-sans-paroles',
    topics: ['stage-and-screen'],
    section: 'arts',
    editions,
    language: 'fr',
    kicker: 'Théâtre',
    headline: 'Une pièce sans paroles fait parler tout un quartier',
    deck: french(
      'À la salle Beausoleil, la troupe des Grands Vents raconte en silence l’histoire d’un déménagement. On en sort bavard.',
    ),
    bylines: ['Lucien Beaudry'],
    dateline: 'CALGARY',
    hoursAgo: 44,
    body: [
      p(
        'Le rideau se lève sur vingt-six cartons. Il n’y aura, pendant soixante-dix minutes, ni une phrase ni un mot : seulement quatre comédiens, un piano qu’il faut descendre de trois étages, et une lampe dont personne ne veut.',
      ),
      p(
        'Avec *Cartons*, la troupe des Grands Vents signe son spectacle le plus drôle. Le metteur en scène Anatole Marchildon dit l’avoir imaginé sur un palier, coincé derrière un canapé : « J’ai compris que tout le monde connaissait déjà le texte. »',
      ),
      h('Le piano, cinquième rôle'),
      p(
        'L’instrument pèse 240 kilos, bien réels. Il descend chaque soir, marche après marche, sous les yeux d’un public qui retient son souffle ; il remonte le lendemain, à 14 heures, avec l’aide des voisins. Ils sont désormais une quinzaine à se présenter, et l’on a dû dresser une liste.',
      ),
      p(
        'Autour de lui, tout est réglé comme une horloge. Une étagère passe par la fenêtre, revient par la porte, puis disparaît dans un ascenseur qui n’existe pas. Une soupière traverse la scène de main en main, onze fois, sans que personne ne la regarde ; à la douzième, elle tombe, et la salle entière se lève pour la rattraper.',
      ),
      p(
        'Jacinthe Morin-Laplante, dans le rôle de la fille aînée, n’a pour tout accessoire qu’une lampe très laide. Elle la cache, la perd, la retrouve ; on finit par comprendre que c’était celle de sa mère, et le rire s’arrête net. C’est le moment le plus simple de la soirée, et le plus beau.',
      ),
      p(
        'La troupe, fondée il y a neuf ans dans un garage de Forest Lawn, jouait jusqu’ici devant soixante spectateurs. Beausoleil en accueille 240, et la première semaine s’est donnée à guichets fermés. « On nous demande si nous allons traduire le spectacle, s’amuse M. Marchildon. J’ai répondu que nous y travaillions. »',
      ),
      quote(
        'Nous n’avons pas écrit un mot, et l’on nous en demande le livret.',
        'Anatole Marchildon, metteur en scène',
      ),
      p(
        'Les représentations se poursuivent jusqu’à la fin du mois, du jeudi au dimanche, à 19 h 30. Les places coûtent de 18 à 32 $ ; elles sont gratuites pour qui prouve avoir déménagé dans l’année.',
      ),
    ],
  }),
];
