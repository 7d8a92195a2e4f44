import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { NoticeShape } from "../../../api/shapes"
import type { NoticeFailure, NoticeKind, WrittenKind } from "../../../domain/notice"

/** What is sent by hand, as one chooses it. */
export const WRITTEN_WORDS: Readonly<Record<WrittenKind, MessageDescriptor>> = {
  invitation: msg`Inviter`,
  reminder: msg`Relancer`,
  message: msg`Écrire`,
}

/** Why somebody was written to. */
export const KIND_WORDS: Readonly<Record<NoticeKind, MessageDescriptor>> = {
  invitation: msg`Invitation`,
  reminder: msg`Relance`,
  message: msg`Message`,
  accepted: msg`Prise validée`,
  redo: msg`À refaire`,
  "film-out": msg`Le film est sorti`,
}

const FAILURE_WORDS: Readonly<Record<NoticeFailure, MessageDescriptor>> = {
  "no-way": msg`Pas parti : ni adresse e-mail, ni notifications.`,
  "address-refused": msg`Refusé : cette adresse n’existe pas ou ne reçoit rien. Corrigez-la, puis renvoyez.`,
  refused: msg`Refusé par le serveur d’e-mail, qui se méfie de l’expéditeur ou du contenu.`,
  "sign-in": msg`Pas parti : le serveur d’e-mail n’accepte pas notre mot de passe. Prévenez la personne qui administre Unisson.`,
  unreachable: msg`Pas parti : le serveur d’e-mail n’a pas répondu.`,
  interrupted: msg`Interrompu pendant l’envoi : il est peut-être parti. Demandez-lui avant de renvoyer.`,
}

export const failureWordsOf = (failure: NoticeFailure): MessageDescriptor => FAILURE_WORDS[failure]

/** Where a notice is. */
export const stateWords = ({ state, way, failure }: NoticeShape): MessageDescriptor => {
  switch (state) {
    case "queued":
      return failure === null ? msg`En attente` : msg`Le serveur d’e-mail ne répond pas, nouvel essai bientôt`
    case "sending":
      return msg`En route`
    case "sent":
      return way === "push" ? msg`Notification envoyée` : msg`E-mail envoyé`
    case "dropped":
      return msg`Plus d’actualité, pas envoyé`
    case "failed":
      return failure === null ? msg`Pas parti` : FAILURE_WORDS[failure]
  }
}
