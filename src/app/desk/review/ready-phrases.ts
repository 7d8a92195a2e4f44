/**
 * Phrases for asking for another take. Each begins with what was good: someone who is shy in front
 * of a lens reads it on her phone. They are written in her language, and not in that of the desk.
 */
import type { Language } from "../../../domain/language"

export type ReadyPhrase = {
  /** What it is about, in a word or two: the button. */
  readonly label: string
  /** What she reads. */
  readonly text: string
}

export const READY_PHRASES: Readonly<Record<Language, readonly ReadyPhrase[]>> = {
  fr: [
    {
      label: "Plus fort",
      text: "Le ton est très juste. On t’entend un peu bas : peux-tu la redire un peu plus fort, au calme ?",
    },
    {
      label: "Plus lentement",
      text: "Belle énergie ! Une prise un peu plus posée, et chaque mot portera.",
    },
    {
      label: "Regard",
      text: "Ta voix est parfaite. Cette fois, regarde l’objectif plutôt que le texte : on sera avec toi.",
    },
    {
      label: "Lumière",
      text: "C’est bien dit. Ton visage est dans l’ombre : face à une fenêtre, ce sera lumineux.",
    },
    {
      label: "Cadre",
      text: "La phrase est là. Recule un peu, pour qu’on voie tes épaules et un peu d’air au-dessus de la tête.",
    },
    {
      label: "Le texte",
      text: "Très naturel ! Un mot diffère du texte : peux-tu la redire telle qu’elle est écrite ?",
    },
  ],
  en: [
    {
      label: "Louder",
      text: "The tone is just right. Your voice is a little low: could you say it again a bit louder, somewhere quiet?",
    },
    { label: "Slower", text: "Great energy! One take a little slower, and every word will carry." },
    {
      label: "Eyes",
      text: "Your voice is perfect. This time look at the lens rather than the text, and we will be with you.",
    },
    {
      label: "Light",
      text: "Well said. Your face is in the shade: facing a window, it will be full of light.",
    },
    {
      label: "Framing",
      text: "The line is there. Move back a little, so that we see your shoulders and some air above your head.",
    },
    {
      label: "The words",
      text: "Very natural! One word differs from the text: could you say it again as it is written?",
    },
  ],
}

/** Add a phrase to what has been written so far. */
export const withPhrase = (comment: string, phrase: string): string =>
  comment.trim() === "" ? phrase : `${comment.trimEnd()} ${phrase}`

/** Asks for another take because the line was reworded afterwards. */
export const REWORDED: Readonly<Record<Language, string>> = {
  fr: "Ta prise était très bien. Le texte a changé depuis : peux-tu la redire avec les nouveaux mots ?",
  en: "Your take was lovely. The words have changed since: could you say it again with the new ones?",
}
