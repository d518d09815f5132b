import { french } from '#demo/compose.ts';
import type { DemoPage } from '#demo/pages/demo-pages.ts';

const page = (kind: DemoPage['kind'], headline: string, text: string): DemoPage => ({
  kind,
  language: 'fr',
  headline: french(headline),
  text: french(text.trim()),
});

/** The same in French, for editions in that language: those pages a reader needs first. */
export const frenchPages: readonly DemoPage[] = [
  page(
    'about',
    'À propos d’Action News',
    `
Action News est un journal local qui a deux adresses. Dans un ancien dépôt de tramways à Calgary et dans deux pièces au-dessus d’une voilerie à Santa Barbara, une vingtaine de personnes cherchent ce qui s’est passé dans leur ville aujourd’hui, le vérifient et l’écrivent en des mots qui se lisent en autobus.

Tout a commencé en 2009 par une feuille de procès-verbaux du conseil municipal, qu’une sténographe judiciaire à la retraite jugeait bon de montrer à ses voisins. Elle avait raison, là-dessus comme sur presque tout ; la feuille est devenue un hebdomadaire, puis un quotidien, et une lectrice partie vivre sur la côte a demandé pourquoi elle n’aurait pas le sien.

## Ce que vous trouverez ici

- Ce qu’ont décidé la ville, le comté et le conseil scolaire, qui a voté quoi et ce qu’il vous en coûte.
- Tribunaux, routes, rivières, hôpitaux, patinoires et scènes : les lieux où vit une ville.
- Des nouvelles de plus loin quand elles comptent ici, souvent d’agences. Chacune dit d’où elle vient.
- Des opinions, présentées comme telles, dans leurs propres pages.

## Ce que vous n’y trouverez pas

Nous ne publions ni rumeurs à démentir plus tard, ni photos d’enfants sans l’accord d’un parent, ni textes que quelqu’un a payés. Les communiqués paraissent tels que reçus, sous ce nom, afin que vous sachiez qui parle.

Si nous nous trompons, ou si quelque chose nous a échappé, dites-le-nous : la page « Nous joindre » explique comment.
`,
  ),
  page(
    'contact',
    'Nous joindre',
    `
Une personne lit tout ce qui arrive à ces adresses, le plus souvent le jour même. Si une vie est en danger, appelez d’abord les secours, et nous ensuite.

## Les rédactions

- Calgary : [calgary@action-news.example](mailto:calgary@action-news.example), ou 14 Depot Lane, Calgary (Alberta)
- Santa Barbara : [coast@action-news.example](mailto:coast@action-news.example), ou 3 Chandler’s Row, Santa Barbara (Californie)

## Pour une demande précise

- Une information, ou un document que nous devrions voir : [tips@action-news.example](mailto:tips@action-news.example). N’écrivez pas d’une adresse qui appartient à votre employeur.
- Une erreur de notre part : [corrections@action-news.example](mailto:corrections@action-news.example)
- Une lettre à publier, de 200 mots au plus et signée : [letters@action-news.example](mailto:letters@action-news.example)
- Un communiqué : [releases@action-news.example](mailto:releases@action-news.example)
- Ce que nous savons de vous, et son effacement : [privacy@action-news.example](mailto:privacy@action-news.example)

## Sur place

Le comptoir de Calgary est ouvert en semaine, de neuf heures à dix-sept heures. À Santa Barbara, la porte coince par temps humide : poussez.
`,
  ),
  page(
    'privacy',
    'Ce que nous savons de vous',
    `
Presque rien, et nous tenons à ce qu’il en reste ainsi. Vous pouvez lire toutes les pages de ce journal sans nous donner ni nom, ni adresse, ni témoin.

## Pendant la lecture

- Nous ne déposons aucun témoin pour la lecture, n’employons aucun service de mesure d’audience et n’affichons aucune publicité.
- Rien dans nos pages ne vient du serveur d’une autre entreprise, à moins que vous ne suiviez un lien ou ne le demandiez, par exemple en lançant un film.
- Nous comptons combien de fois chaque nouvelle est lue dans l’heure, afin de savoir ce qui se lit le plus. Ce compte ne dit rien de qui a lu et il est effacé après 30 jours.
- Si vous choisissez une page claire ou sombre, votre navigateur s’en souvient lui-même et ne nous en dit rien.

## Quand vous envoyez une nouvelle à un ami

Il nous faut pour cela deux adresses : la vôtre et celle de votre ami.

- Toutes deux sont conservées chiffrées, tant qu’un courriel est dû à l’un de vous, puis effacées ; après 72 heures au plus tard, quoi qu’il soit advenu du courriel.
- Votre ami apprend que la nouvelle vient de vous, par votre adresse. Rien d’autre n’est envoyé, et personne n’est inscrit sur une liste.
- Il reste une empreinte de chaque adresse, faite avec une clé que nous seuls possédons. Elle nous montre qu’une limite est atteinte et ne permet pas de retrouver l’adresse.
- Contre les abus, nous comptons aussi combien de nouvelles partent d’un même réseau en une heure, par une telle empreinte et non par son adresse.
- Une fois que vous avez confirmé qu’une adresse est la vôtre, votre navigateur garde pendant 30 jours un témoin nommé an_sender, pour que vous n’ayez pas à confirmer de nouveau. Il contient une date et une signature, non votre adresse. Effacez-le quand vous voulez ; on vous redemandera simplement de confirmer.
- Chacun de ces courriels porte un lien par lequel son destinataire peut refuser tout autre envoi de notre part. Nous gardons alors l’empreinte de cette adresse, aussi longtemps que vaut ce refus.

## Quand vous nous écrivez

Votre lettre est gardée par les personnes qu’elle concerne, aussi longtemps qu’il le faut. Le nom d’une source n’est pas conservé là où d’autres pourraient le lire.

## Ce que vous pouvez demander

Vous pouvez demander ce que nous détenons sur vous, le faire corriger et le faire effacer. Écrivez à [privacy@action-news.example](mailto:privacy@action-news.example). Nous ne vendons, ne prêtons ni n’échangeons rien au sujet de nos lecteurs, n’ayant rien à échanger.
`,
  ),
];
