import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { ActivityKind } from "../../../api/activity"
import type { ActivityShape } from "../../../api/shapes"

/** What a sentence can speak of. Names and words as they were then; empty where there is none. */
type Told = {
  readonly actor: string
  readonly line: string
  readonly person: string
  readonly detail: string
}
type Tell = (told: Told) => MessageDescriptor

const told = ({ actor, subject, detail }: ActivityShape): Told => ({
  actor: actor.name,
  line: subject.line ?? "",
  person: subject.person ?? "",
  detail,
})

/** Each deed as a sentence whose subject is whoever did it. */
const SENTENCES: Readonly<Record<ActivityKind, Tell>> = {
  updateCampaign: ({ actor }) => msg`${actor} a changé les réglages de la campagne.`,
  copyCampaign: ({ actor, detail }) => msg`${actor} a copié la campagne sous le titre « ${detail} ».`,
  chooseReference: ({ actor }) => msg`${actor} a changé l’image de référence du cadrage.`,
  addLine: ({ actor, line }) => msg`${actor} a ajouté la phrase « ${line} ».`,
  orderLines: ({ actor }) => msg`${actor} a changé l’ordre des phrases.`,
  updateLine: ({ actor, line, detail }) =>
    detail === "speaker"
      ? msg`${actor} a changé qui dit « ${line} ».`
      : msg`${actor} a réécrit une phrase : « ${line} ».`,
  deleteLine: ({ actor, line }) => msg`${actor} a supprimé la phrase « ${line} ».`,
  editScript: ({ actor }) => msg`${actor} a remanié le texte.`,
  decideProposal: ({ actor, person, line, detail }) =>
    detail === "accepted"
      ? msg`${actor} a retenu la formulation de ${person} : « ${line} ».`
      : msg`${actor} n’a pas retenu la formulation de ${person} pour « ${line} ».`,
  claimLine: ({ actor, line }) => msg`${actor} a choisi la phrase « ${line} ».`,
  releaseLine: ({ actor, line }) => msg`${actor} a rendu la phrase « ${line} ».`,
  proposeWording: ({ actor, line }) => msg`${actor} a proposé une autre formulation pour « ${line} ».`,
  withdrawWording: ({ actor, line }) => msg`${actor} a retiré sa proposition pour « ${line} ».`,
  addContributor: ({ actor, person }) => msg`${actor} a ajouté ${person} à l’équipe.`,
  importContributors: ({ actor, detail }) => msg`${actor} a importé une liste de ${detail} personnes.`,
  removeContributors: ({ actor }) => msg`${actor} a repris une liste de personnes importée.`,
  changeSpeakers: ({ actor, detail }) => msg`${actor} a changé qui dit les phrases : ${detail} en tout.`,
  updateContributor: ({ actor, person }) => msg`${actor} a modifié la fiche de ${person}.`,
  deleteContributor: ({ actor, person }) => msg`${actor} a retiré ${person} de l’équipe.`,
  makePersonalLink: ({ actor, person }) => msg`${actor} a créé un lien pour ${person}.`,
  revokePersonalLinks: ({ actor, person }) => msg`${actor} a révoqué les liens de ${person}.`,
  confirmContributor: ({ actor, person }) => msg`${actor} a confirmé ${person}.`,
  makeOpenLink: ({ actor }) => msg`${actor} a créé un lien de groupe.`,
  updateOpenLink: ({ actor }) => msg`${actor} a changé qui peut entrer par le lien de groupe.`,
  revokeOpenLink: ({ actor }) => msg`${actor} a désactivé le lien de groupe.`,
  "name-picked": ({ actor }) => msg`${actor} est entrée par le lien de groupe.`,
  newcomer: ({ actor }) => msg`${actor} s’est ajoutée par le lien de groupe.`,
  "link-asked": ({ actor }) => msg`${actor} a demandé son lien personnel.`,
  "welcome-arrived": ({ actor, detail }) => msg`${actor} a envoyé une vidéo d’accueil : « ${detail} ».`,
  describeWelcomeClip: ({ actor }) => msg`${actor} a écrit ce que dit la vidéo d’accueil.`,
  removeWelcomeClip: ({ actor }) => msg`${actor} a retiré la vidéo d’accueil.`,
  signConsent: ({ actor }) => msg`${actor} a signé son autorisation.`,
  withdrawConsent: ({ actor }) => msg`${actor} a retiré son autorisation.`,
  changeConsentTerms: ({ actor }) => msg`${actor} a changé ce que l’autorisation demande.`,
  updateCorrespondence: ({ actor }) => msg`${actor} a changé les réglages des messages.`,
  sendNotices: ({ actor, detail }) => {
    if (detail === "invitation") return msg`${actor} a envoyé des invitations.`
    return detail === "reminder" ? msg`${actor} a relancé l’équipe.` : msg`${actor} a écrit à l’équipe.`
  },
  retryNotice: ({ actor }) => msg`${actor} a renvoyé un message.`,
  inviteCoordinator: ({ actor, person }) =>
    person === ""
      ? msg`${actor} a créé une invitation à la régie.`
      : msg`${actor} a invité ${person} à la régie.`,
  withdrawInvitation: ({ actor, person }) =>
    person === ""
      ? msg`${actor} a annulé une invitation à la régie.`
      : msg`${actor} a annulé l’invitation de ${person} à la régie.`,
  changeRole: ({ actor, person }) => msg`${actor} a changé le rôle de ${person}.`,
  removeCoordinator: ({ actor, person }) => msg`${actor} a retiré ${person} de la régie.`,
  leaveCampaign: ({ actor }) => msg`${actor} a quitté la régie.`,
  joined: ({ actor }) => msg`${actor} a rejoint la régie.`,
  arrived: ({ actor, line, person, detail }) =>
    detail === "handed-in"
      ? msg`${actor} a déposé une prise de ${person} pour « ${line} ».`
      : msg`${actor} a envoyé une prise pour « ${line} ».`,
  reviewSubmission: ({ actor, person, line, detail }) => {
    if (detail === "accepted") return msg`${actor} a validé la prise de ${person} pour « ${line} ».`
    if (detail === "redo") return msg`${actor} a demandé à ${person} de refaire « ${line} ».`
    return msg`${actor} a annulé la décision sur la prise de ${person} : « ${line} ».`
  },
  movePoints: ({ actor, person, line }) =>
    msg`${actor} a déplacé le début ou la fin de la prise de ${person} pour « ${line} ».`,
  renderFilm: ({ actor }) => msg`${actor} a lancé la fabrication du film.`,
  updateFilmSettings: ({ actor }) => msg`${actor} a changé le montage ou les réglages du film.`,
  cancelFilm: ({ actor }) => msg`${actor} a arrêté ou supprimé un film.`,
  addSubtitleLanguage: ({ actor }) => msg`${actor} a ajouté une langue de sous-titres.`,
  removeSubtitleLanguage: ({ actor }) => msg`${actor} a retiré une langue de sous-titres.`,
  translateLine: ({ actor, line }) => msg`${actor} a traduit la phrase « ${line} ».`,
  editSubtitles: ({ actor, line }) => msg`${actor} a retouché les sous-titres de « ${line} ».`,
  publishFilm: ({ actor, detail }) =>
    detail === "withdrawn" ? msg`${actor} a retiré la page publique.` : msg`${actor} a publié le film.`,
}

const isKnown = (kind: string): kind is ActivityKind => Object.hasOwn(SENTENCES, kind)

/** An entry of the log as a sentence. */
export const activityWords = (entry: ActivityShape): MessageDescriptor => {
  const { kind } = entry
  if (isKnown(kind)) return SENTENCES[kind](told(entry))
  const actor = entry.actor.name
  return msg`${actor} a changé quelque chose.`
}
