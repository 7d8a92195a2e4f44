/** What to do, one sentence a step. Names of settings are those of the systems in French. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { StepId } from "./camera-help"
import type { NamesHere } from "./platform-names"

/** Steps whose words depend on what runs here. */
type NamingStep = "ios-settings" | "android-settings" | "system-allow" | "app-menu" | "app-open-in-browser"

/** Steps that name nothing of this phone. */
const PLAIN: Readonly<Record<Exclude<StepId, NamingStep>, MessageDescriptor>> = {
  "safari-ios-page-menu": msg`Touchez l’icône à gauche de l’adresse.`,
  "safari-ios-website-settings": msg`Touchez « Réglages du site web », parfois sous « … ».`,
  "safari-ios-allow": msg`Mettez « Appareil photo » et « Micro » sur « Autoriser », puis revenez ici.`,
  "safari-mac-menu": msg`En haut de l’écran, ouvrez le menu « Safari », puis « Réglages pour ce site web ».`,
  "safari-mac-allow": msg`Mettez « Caméra » et « Micro » sur « Autoriser ».`,
  "chrome-android-icon": msg`Touchez l’icône à gauche de l’adresse.`,
  "chrome-android-permissions": msg`Touchez « Autorisations ».`,
  "chrome-android-allow": msg`Activez « Appareil photo » et « Micro », puis revenez ici.`,
  "chrome-desktop-icon": msg`Cliquez sur l’icône à gauche de l’adresse.`,
  "chrome-desktop-allow": msg`Activez « Caméra » et « Micro ».`,
  "firefox-desktop-icon": msg`Cliquez sur la caméra barrée, à gauche de l’adresse.`,
  "firefox-desktop-unblock": msg`Cliquez sur la croix à côté de « Bloqué », pour la caméra et pour le micro.`,
  "firefox-android-icon": msg`Touchez le bouclier ou le cadenas, à gauche de l’adresse.`,
  "firefox-android-allow": msg`Touchez « Bloqué » en face d’« Appareil photo » et de « Microphone », pour les autoriser.`,
  "samsung-lock": msg`Touchez le cadenas, à gauche de l’adresse.`,
  "samsung-permissions": msg`Touchez « Autorisations ».`,
  "samsung-allow": msg`Autorisez « Caméra » et « Micro », puis revenez ici.`,
  "other-icon": msg`Ouvrez les réglages de ce site : souvent l’icône à gauche de l’adresse.`,
  "other-allow": msg`Autorisez la caméra et le micro.`,
  "home-screen-close": msg`Fermez l’application : balayez-la vers le haut.`,
  "home-screen-reopen": msg`Rouvrez-la depuis l’écran d’accueil.`,
  "macos-settings": msg`Ouvrez « Réglages Système », puis « Confidentialité et sécurité ».`,
  "windows-settings": msg`Ouvrez « Paramètres », puis « Confidentialité et sécurité ».`,
  "linux-settings": msg`Ouvrez les réglages de confidentialité de votre appareil.`,
  "answer-allow": msg`Quand la question revient, répondez « Autoriser ».`,
  "come-back": msg`Revenez ici et réessayez.`,
  "plug-in": msg`Si votre caméra ou votre micro se branche, vérifiez le câble.`,
  "use-phone": msg`Sinon, ouvrez votre lien sur un téléphone : il a tout ce qu’il faut.`,
  "close-others": msg`Fermez les appels vidéo et les autres pages qui filment.`,
  "restart-browser": msg`Fermez le navigateur et rouvrez-le.`,
  "restart-device": msg`Si rien ne change, redémarrez l’appareil.`,
  "open-safe-address": msg`Essayez l’adresse sûre, ci-dessous.`,
  "tell-coordinator": msg`Prévenez la personne qui vous a envoyé le lien : c’est à elle de faire passer le site en « https ».`,
  "open-elsewhere": msg`Ou continuez dans Safari, Chrome ou Firefox, avec votre lien.`,
  "paste-link": msg`Sinon, copiez votre lien et collez-le dans Safari, Chrome ou Firefox.`,
  "import-instead": msg`Filmez avec l’appareil photo de votre téléphone, puis choisissez la vidéo ici.`,
}

const namingWords = (step: NamingStep, { browser, realBrowser, app }: NamesHere): MessageDescriptor => {
  switch (step) {
    case "ios-settings":
      return browser === undefined
        ? msg`Ouvrez « Réglages », puis « Apps » et ce navigateur.`
        : msg`Ouvrez « Réglages », puis « Apps » et « ${browser} ».`
    case "android-settings":
      return browser === undefined
        ? msg`Ouvrez « Paramètres », « Applications », ce navigateur, puis « Autorisations ».`
        : msg`Ouvrez « Paramètres », « Applications », « ${browser} », puis « Autorisations ».`
    case "system-allow":
      return browser === undefined
        ? msg`Autorisez la caméra et le micro pour ce navigateur.`
        : msg`Autorisez la caméra et le micro pour ${browser}.`
    case "app-menu":
      return app === undefined
        ? msg`Touchez le menu « … » ou l’icône de partage de l’application.`
        : msg`Touchez le menu « … » ou l’icône de partage de ${app}.`
    case "app-open-in-browser":
      return realBrowser === undefined
        ? msg`Choisissez « Ouvrir dans le navigateur ».`
        : msg`Choisissez « Ouvrir dans ${realBrowser} » ou « Ouvrir dans le navigateur ».`
  }
}

const isNaming = (step: StepId): step is NamingStep => !(step in PLAIN)

export const stepWords = (step: StepId, names: NamesHere): MessageDescriptor =>
  isNaming(step) ? namingWords(step, names) : PLAIN[step]
