/** What happened when there is no camera, and what to do about it on this phone. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { NoCamera } from "../../stores/held-camera"
import { isApplePhone, isFirefox, isInAppBrowser } from "./in-app-browser"

/** A refusal in words: what happened, then step by step what helps. */
export type CameraHelp = {
  readonly title: MessageDescriptor
  readonly steps: readonly MessageDescriptor[]
  /** Whether another browser is the way out: the address is offered to be taken there. */
  readonly isElsewhere?: boolean
}

const IN_APP: CameraHelp = {
  title: msg`Cette application ne prête pas sa caméra`,
  steps: [
    msg`Vous lisez cette page dans une autre application (messagerie, réseau social).`,
    msg`Touchez le menu « … » ou l’icône de partage, puis « Ouvrir dans le navigateur ».`,
    msg`Ou copiez votre lien depuis le message et collez-le dans Safari, Chrome ou Firefox.`,
  ],
  isElsewhere: true,
}

const DENIED_APPLE: CameraHelp = {
  title: msg`La caméra est bloquée pour cette page`,
  steps: [
    msg`Touchez l’icône à gauche de l’adresse, puis « Réglages du site web ».`,
    msg`Mettez « Caméra » et « Microphone » sur « Autoriser ».`,
    msg`Revenez ici et réessayez.`,
  ],
}

const DENIED_FIREFOX: CameraHelp = {
  title: msg`La caméra est bloquée pour cette page`,
  steps: [
    msg`Touchez la caméra barrée ou le cadenas, à côté de l’adresse.`,
    msg`Effacez le blocage de la caméra et du micro.`,
    msg`Revenez ici et réessayez.`,
  ],
}

const DENIED: CameraHelp = {
  title: msg`La caméra est bloquée pour cette page`,
  steps: [
    msg`Touchez l’icône à gauche de l’adresse, en haut, puis « Autorisations ».`,
    msg`Autorisez « Appareil photo » et « Micro ».`,
    msg`Revenez ici et réessayez.`,
  ],
}

const OTHERS: Readonly<Record<Exclude<NoCamera, "denied">, CameraHelp>> = {
  "not-found": {
    title: msg`Aucune caméra, ou aucun micro`,
    steps: [
      msg`Si votre caméra se branche, vérifiez son câble.`,
      msg`Ou ouvrez votre lien sur un téléphone : il a tout ce qu’il faut.`,
    ],
  },
  "in-use": {
    title: msg`Une autre application utilise la caméra`,
    steps: [msg`Fermez les appels vidéo et les autres onglets qui filment.`, msg`Puis réessayez.`],
  },
  insecure: {
    title: msg`La caméra demande une connexion sûre`,
    steps: [
      msg`L’adresse de cette page doit commencer par « https ».`,
      msg`Prévenez la personne qui vous a envoyé le lien : c’est à elle de le changer.`,
    ],
  },
  unsupported: {
    title: msg`Ce navigateur ne sait pas filmer`,
    steps: [msg`Ouvrez votre lien dans Safari, Chrome ou Firefox, à jour.`],
    isElsewhere: true,
  },
  "no-recorder": {
    title: msg`Ce navigateur ne sait pas enregistrer`,
    steps: [msg`Ouvrez votre lien dans Safari, Chrome ou Firefox, à jour.`],
    isElsewhere: true,
  },
  silent: {
    title: msg`L’enregistreur de ce navigateur ne donne rien`,
    steps: [msg`Ouvrez votre lien dans Safari, Chrome ou Firefox, à jour.`],
    isElsewhere: true,
  },
  unknown: {
    title: msg`La caméra ne s’ouvre pas`,
    steps: [msg`Réessayez.`, msg`Si cela persiste, redémarrez le navigateur ou le téléphone.`],
  },
}

/** Help for a refusal, on the phone that calls itself so. */
export const cameraHelp = (code: NoCamera, userAgent: string): CameraHelp => {
  const isRefusal = code === "denied" || code === "unsupported" || code === "not-found"
  if (isRefusal && isInAppBrowser(userAgent)) return IN_APP
  if (code !== "denied") return OTHERS[code]
  if (isApplePhone(userAgent)) return DENIED_APPLE
  return isFirefox(userAgent) ? DENIED_FIREFOX : DENIED
}
