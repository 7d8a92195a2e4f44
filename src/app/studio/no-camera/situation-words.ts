/** What happened when there is no camera, in words. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Situation } from "./camera-help"

export type SituationWords = { readonly title: MessageDescriptor; readonly text: MessageDescriptor }

const WORDS: Readonly<Record<Exclude<Situation, "in-app">, SituationWords>> = {
  denied: {
    title: msg`La caméra est bloquée pour ce site`,
    text: msg`Votre navigateur se souvient d’un refus et ne posera plus la question. Voici où changer d’avis.`,
  },
  dismissed: {
    title: msg`La question est restée sans réponse`,
    text: msg`Votre navigateur la pose encore une fois.`,
  },
  "denied-by-system": {
    title: msg`Votre appareil bloque la caméra`,
    text: msg`Le navigateur veut bien, mais les réglages de l’appareil lui refusent la caméra ou le micro.`,
  },
  "not-found": {
    title: msg`Aucune caméra, ou aucun micro`,
    text: msg`Il faut les deux pour filmer, et l’un des deux manque ici.`,
  },
  "in-use": {
    title: msg`Une autre application utilise la caméra`,
    text: msg`Elle ne se partage pas : il faut que l’autre la lâche.`,
  },
  insecure: {
    title: msg`La caméra demande une connexion sûre`,
    text: msg`L’adresse de cette page commence par « http » et non par « https ». Aucun navigateur n’y prête sa caméra, ni de quoi garder une vidéo.`,
  },
  unsupported: {
    title: msg`Ce navigateur ne sait pas filmer`,
    text: msg`Il ne prête la caméra à aucune page.`,
  },
  silent: {
    title: msg`L’enregistreur de ce navigateur ne donne rien`,
    text: msg`La caméra s’ouvre, mais l’enregistrement reste vide. Nous l’avons essayé avant vous : aucune prise n’est perdue.`,
  },
  "no-recorder": {
    title: msg`Ce navigateur ne sait pas enregistrer`,
    text: msg`Il lui manque de quoi faire un fichier vidéo.`,
  },
  unknown: {
    title: msg`La caméra ne s’ouvre pas`,
    text: msg`Le navigateur ne dit pas pourquoi.`,
  },
}

/** @param app Name of the app that shows the page; `undefined`: not known */
export const situationWords = (situation: Situation, app: string | undefined): SituationWords => {
  if (situation !== "in-app") return WORDS[situation]
  return {
    title:
      app === undefined ? msg`Cette application ne prête pas sa caméra` : msg`${app} ne prête pas sa caméra`,
    text: msg`Vous êtes dans la page d’une application. Dans votre vrai navigateur, vous pourrez filmer.`,
  }
}
