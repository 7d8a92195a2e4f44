/** The words of a release, in the languages in which it can be signed. */
import type { Language } from "./language"
import { quote } from "./typeset"

export type ReleaseWords = {
  readonly title: string
  /** Stands for a name that is not there yet. */
  readonly blank: string
  readonly opening: (name: string, organisation: string, title: string) => string
  readonly purpose: string
  readonly media: string
  readonly territory: string
  readonly duration: string
  /** Between a label and what it says. */
  readonly colon: string
  readonly forYears: (years: number, lastDay: string) => string
  readonly until: (lastDay: string) => string
  readonly editing: string
  readonly freely: string
  /** @param contact where she can write to; may be empty */
  readonly withdrawal: (contact: string) => string
  readonly signed: (name: string, moment: string) => string
  readonly withdrawn: (moment: string) => string
  readonly reference: (id: string) => string
  readonly defaults: {
    readonly organisation: (title: string) => string
    readonly purpose: (title: string) => string
    readonly media: string
    readonly territory: string
  }
}

const FR: ReleaseWords = {
  title: "Autorisation d’utiliser mon image et ma voix",
  blank: "…",
  opening: (name, organisation, title) =>
    `Moi, ${name}, j’autorise ${organisation} à utiliser mon image, ma voix et mon nom, tels qu’ils sont dans les prises que j’envoie pour ${quote(title, "fr")}.`,
  purpose: "Pour quoi",
  media: "Où on le verra",
  territory: "Dans quels pays",
  duration: "Pendant combien de temps",
  colon: " : ",
  forYears: (years, lastDay) =>
    `${years} ${years === 1 ? "an" : "ans"} à partir de ma signature, soit jusqu’au ${lastDay}`,
  until: lastDay => `jusqu’au ${lastDay}`,
  editing:
    "Mes prises peuvent être coupées, mises à la suite de celles des autres, sous-titrées et traduites, sans que leur sens en soit changé. Rien d’autre n’en sera fait, et elles ne seront pas vendues.",
  freely: "Je donne cette autorisation librement, et gratuitement.",
  withdrawal: contact =>
    `Je peux la retirer à tout moment, sans dire pourquoi et aussi simplement que je la donne : dans « Mes envois », par mon lien personnel${contact === "" ? "" : `, ou en écrivant à ${contact}`}. Mes prises n’entrent alors plus dans aucun nouveau film. Ce qui a été fait avant reste permis, mais je peux demander que ce qui est en ligne soit retiré.`,
  signed: (name, moment) => `Signé par ${name} le ${moment}.`,
  withdrawn: moment => `Autorisation retirée le ${moment}.`,
  reference: id => `Référence : ${id}`,
  defaults: {
    organisation: title => `l’équipe de la campagne ${quote(title, "fr")}`,
    purpose: title => `le film ${quote(title, "fr")}, ses extraits et ce qui les fait connaître`,
    media: "sites web, réseaux sociaux, messages, projections et presse",
    territory: "le monde entier, car ce qui est en ligne se voit de partout",
  },
}

const EN: ReleaseWords = {
  title: "Permission to use my picture and my voice",
  blank: "…",
  opening: (name, organisation, title) =>
    `I, ${name}, allow ${organisation} to use my picture, my voice and my name, as they are in the takes that I send for ${quote(title, "en")}.`,
  purpose: "What for",
  media: "Where it will be seen",
  territory: "In which countries",
  duration: "For how long",
  colon: ": ",
  forYears: (years, lastDay) =>
    `${years} ${years === 1 ? "year" : "years"} from my signature, that is until ${lastDay}`,
  until: lastDay => `until ${lastDay}`,
  editing:
    "My takes may be cut, put in a row with those of others, subtitled and translated, as long as their meaning is not changed. Nothing else will be done with them, and they will not be sold.",
  freely: "I give this permission freely, and free of charge.",
  withdrawal: contact =>
    `I can withdraw it at any time, without saying why and as simply as I give it: in “My outbox”, by my personal link${contact === "" ? "" : `, or by writing to ${contact}`}. My takes then enter no further film. What was done before stays permitted, but I can ask for what is online to be taken down.`,
  signed: (name, moment) => `Signed by ${name} on ${moment}.`,
  withdrawn: moment => `Permission withdrawn on ${moment}.`,
  reference: id => `Reference: ${id}`,
  defaults: {
    organisation: title => `the team of the campaign ${quote(title, "en")}`,
    purpose: title => `the film ${quote(title, "en")}, excerpts of it, and making them known`,
    media: "websites, social networks, messages, screenings and the press",
    territory: "the whole world, since what is online is seen everywhere",
  },
}

export const releaseWords = (language: Language): ReleaseWords => (language === "fr" ? FR : EN)
