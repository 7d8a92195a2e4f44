/** What went wrong, in words: one place for the codes of the server and of the browser's own parts. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { SealRefusal } from "../../api/sealed-header"
import type { ApiFailure } from "../../browser/api-client"
import type { SendFailure } from "../../browser/outbox/send-error"
import type { StorageFailure } from "../../browser/storage/quota"
import { UnissonError } from "../../domain/errors"
import { DESK_FAILURE_WORDS } from "./desk-failure-words"

/** Every code that may reach a sentence. The camera's refusals have a page each: no-camera/situation-words.ts. */
export type KnownFailure =
  // Why a sealed file is refused is said where it is handed in: desk/board/sealed-words.ts.
  | Exclude<ApiFailure | SendFailure, Exclude<SealRefusal, "arrived-differently">>
  | StorageFailure
  | "core-missing"
  | "coach-missing"
  | "engine-failed"
  | "app-incomplete"
  | "brief-missing"
  | "review-changed"

const WORDS: Readonly<Record<KnownFailure, MessageDescriptor>> = {
  ...DESK_FAILURE_WORDS,

  // The network
  offline: msg`Pas de réseau pour l’instant.`,
  "not-understood": msg`La réponse ne vient pas d’Unisson. Vérifiez votre connexion : un Wi-Fi d’hôtel ou de train demande peut-être de s’identifier.`,
  "too-many-requests": msg`Trop d’essais en peu de temps. Patientez une minute.`,
  internal: msg`Le serveur a eu un souci. Rien n’est perdu ; réessayez dans un instant.`,
  "storage-full": msg`Le serveur n’a plus de place. La personne qui l’administre doit en libérer.`,

  // Access
  "not-signed-in": msg`Votre accès a expiré. Rouvrez votre lien personnel ou reconnectez-vous.`,
  forbidden: msg`Cette page n’est pas la vôtre.`,
  "link-unknown": msg`Ce lien n’est pas reconnu.`,
  "link-used": msg`Ce lien a déjà servi.`,
  "link-expired": msg`Ce lien a expiré.`,
  "link-revoked": msg`Ce lien a été remplacé ou retiré.`,
  "code-unknown": msg`Ce code n’est pas le bon. Comparez-le lettre par lettre.`,
  "code-used": msg`Ce code a déjà servi : un code ne sert qu’une fois. Affichez-en un nouveau.`,
  "code-expired": msg`Ce code a expiré : il vaut un quart d’heure. Affichez-en un nouveau.`,
  "code-revoked": msg`Ce code a été remplacé ou retiré. Affichez-en un nouveau.`,
  "name-taken": msg`Ce nom vient d’être pris. Si c’est le vôtre, demandez votre lien à la personne qui coordonne.`,
  "no-newcomers": msg`On ne peut pas s’ajouter à cette équipe. Demandez à la personne qui coordonne.`,
  "person-waiting": msg`La personne qui coordonne doit d’abord confirmer que vous êtes de l’équipe. Rien n’est perdu.`,
  "trial-only": msg`C’est un essai : rien ne part d’ici.`,

  // Requests
  "bad-request": msg`Le serveur n’a pas compris la demande.`,
  "not-found": msg`Ceci n’existe pas, ou plus.`,
  "method-not-allowed": msg`Le serveur ne sait pas faire cela.`,
  "line-changed": msg`Quelqu’un a modifié cette phrase entre-temps. Le texte est à jour, recommencez.`,
  "line-taken": msg`Cette phrase vient d’être prise par quelqu’un d’autre.`,
  "not-claiming": msg`Le choix des phrases n’est pas ouvert en ce moment.`,
  "not-filming": msg`Le tournage de cette phrase n’est pas ouvert en ce moment. Votre prise reste ici.`,
  "proposal-changed": msg`Cette proposition a changé entre-temps. Relisez-la.`,
  "already-arrived": msg`Cette prise est déjà arrivée.`,
  "too-large": msg`Le fichier est trop lourd.`,

  // Sending
  "checksum-mismatch": msg`Le fichier est arrivé abîmé. Il repart du début.`,
  "upload-gone": msg`L’envoi a été interrompu trop longtemps. Il repart du début.`,
  "upload-busy": msg`Le serveur termine une tentative précédente.`,
  "not-confirmed": msg`Tout est parti ; nous attendons la confirmation du serveur.`,
  "arrived-differently": msg`Une autre version de cette prise est déjà arrivée.`,
  "take-missing": msg`L’enregistrement n’est plus sur ce téléphone.`,
  refused: msg`Le serveur a refusé l’envoi.`,

  // The phone
  "quota-exceeded": msg`Il n’y a plus de place sur ce téléphone. Supprimez des prises dont vous n’avez plus besoin, ou des photos et applications.`,
  "storage-lost": msg`Le navigateur a fermé le coffre où sont vos prises. Rechargez la page ; en navigation privée, ouvrez plutôt une fenêtre normale.`,
  "core-missing": msg`L’outil de découpe n’est pas encore sur ce téléphone et le réseau manque pour le télécharger.`,
  "coach-missing": msg`Les conseils sur l’image n’ont pas pu se garder sur ce téléphone : le réseau ou la place a manqué.`,
  "app-incomplete": msg`L’application n’a pas pu se garder en entier sur ce téléphone : le réseau ou la place a manqué.`,
  "brief-missing": msg`Votre brief n’a pas pu se garder sur ce téléphone : le réseau ou la place a manqué.`,
  "engine-failed": msg`L’outil de découpe n’a pas démarré. Fermez d’autres onglets et réessayez.`,
}

const UNKNOWN = msg`Quelque chose n’a pas marché. Réessayez.`

const isKnown = (code: string): code is KnownFailure => Object.hasOwn(WORDS, code)

/** The sentence for a code. */
export const failureWords = (code: string): MessageDescriptor => (isKnown(code) ? WORDS[code] : UNKNOWN)

/** The sentence for something that was thrown. */
export const wordsOfError = (error: unknown): MessageDescriptor =>
  failureWords(error instanceof UnissonError ? error.code : "unknown")
