/** What is written to people, in French. Narrow no-break spaces stand where French typography has them. */
import type { NoticeKind } from "../../domain/notice"
import type { Letter, LetterPart } from "../mail/letter"
import type { NoticeFacts, PushWords } from "./notice-facts"

const SHOWN_LINES = 5

const text = (words: string): LetterPart => ({ kind: "text", text: words })
const quote = (words: string): LetterPart => ({ kind: "quote", text: words })
const aside = (words: string): LetterPart => ({ kind: "aside", text: words })
const when = (condition: boolean, ...parts: readonly LetterPart[]): readonly LetterPart[] =>
  condition ? parts : []

/** Her lines; of many only the first. */
const quotes = ({ lines }: NoticeFacts): LetterPart[] => {
  const rest = lines.length - SHOWN_LINES
  const shown = lines.slice(0, SHOWN_LINES).map(quote)
  if (rest <= 0) return shown
  return [...shown, text(rest === 1 ? "… et une autre." : `… et ${rest} autres.`)]
}

/** "vous" or "tu" forms, as she is spoken to. */
const you = ({ addressForm }: NoticeFacts, vous: string, tu: string): string =>
  addressForm === "familiar" ? tu : vous

const plural = ({ lines }: NoticeFacts): boolean => lines.length > 1
const yourLine = (facts: NoticeFacts): string => {
  if (plural(facts)) return you(facts, "vos phrases", "tes phrases")
  return you(facts, "votre phrase", "ta phrase")
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const letter = (facts: NoticeFacts, subject: string, parts: readonly LetterPart[]): Letter => ({
  subject,
  language: "fr",
  parts: [
    text(you(facts, `Bonjour ${facts.name},`, `Salut ${facts.name},`)),
    ...parts.filter(({ kind }) => kind !== "aside"),
    ...when(facts.author !== undefined, text(facts.author ?? "")),
    ...parts.filter(({ kind }) => kind === "aside"),
  ],
})

const openBrief = (facts: NoticeFacts): LetterPart => ({
  kind: "action",
  label: "Ouvrir mon brief",
  url: facts.url,
})

const personal = (facts: NoticeFacts): LetterPart =>
  aside(
    you(
      facts,
      "Ce lien est à vous : ne le transmettez pas. Une question ? Répondez à ce message.",
      "Ce lien est à toi : ne le transmets pas. Une question ? Réponds à ce message.",
    ),
  )

const awaited = (facts: NoticeFacts): readonly LetterPart[] => {
  const { deadline } = facts
  if (deadline === undefined) return []
  const envoi = you(facts, "Votre envoi est attendu", "Ton envoi est attendu")
  return [text(`${envoi} avant ${deadline.moment}, ${deadline.distance}.`)]
}

const invitation = (facts: NoticeFacts): Letter => {
  const { title, note, lines } = facts
  const intro = you(
    facts,
    `Pour le film « ${title} », voici ce que vous direz :`,
    `Pour le film « ${title} », voici ce que tu diras :`,
  )
  return letter(
    facts,
    lines.length === 0
      ? `« ${title} » : ${you(facts, "votre invitation", "ton invitation")}`
      : `« ${title} » : ${yourLine(facts)} ${you(facts, "vous ", "t’")}${plural(facts) ? "attendent" : "attend"}`,
    [
      ...when(note !== "", text(note)),
      ...(lines.length === 0
        ? [text(you(facts, `Vous êtes du film « ${title} ».`, `Tu es du film « ${title} ».`))]
        : [text(intro), ...quotes(facts)]),
      text(
        you(
          facts,
          "Ouvrez ce lien sur votre téléphone : il vous montre comment vous placer, puis vous vous filmez quand vous voulez, autant de fois que vous voulez. Pas de compte, rien à installer.",
          "Ouvre ce lien sur ton téléphone : il te montre comment te placer, puis tu te filmes quand tu veux, autant de fois que tu veux. Pas de compte, rien à installer.",
        ),
      ),
      openBrief(facts),
      ...awaited(facts),
      personal(facts),
    ],
  )
}

const reminder = (facts: NoticeFacts): Letter => {
  const { title, note, deadline, quietUrl } = facts
  const until = deadline === undefined ? "" : `, avant ${deadline.moment}`
  return letter(facts, `« ${title} » : ${yourLine(facts)}${until}`, [
    ...when(note !== "", text(note)),
    text(`Il manque encore ${yourLine(facts)} au film « ${title} » :`),
    ...quotes(facts),
    ...awaited(facts),
    text(
      you(
        facts,
        "Cinq minutes suffisent, et vous recommencez autant que vous voulez. Déjà filmé ? Ouvrez votre brief là où il y a du réseau : la prise choisie part toute seule.",
        "Cinq minutes suffisent, et tu recommences autant que tu veux. Déjà filmé ? Ouvre ton brief là où il y a du réseau : la prise choisie part toute seule.",
      ),
    ),
    openBrief(facts),
    personal(facts),
    aside(`Ne plus recevoir de rappels : ${quietUrl}`),
  ])
}

const message = (facts: NoticeFacts): Letter =>
  letter(
    facts,
    facts.author === undefined
      ? `« ${facts.title} » : un message`
      : `« ${facts.title} » : un message de ${facts.author}`,
    [text(facts.note), openBrief(facts), personal(facts)],
  )

const accepted = (facts: NoticeFacts): Letter =>
  letter(facts, you(facts, "Votre prise est validée, merci !", "Ta prise est validée, merci !"), [
    text(
      you(
        facts,
        `Votre prise pour « ${facts.title} » est validée : elle sera dans le film. Merci !`,
        `Ta prise pour « ${facts.title} » est validée : elle sera dans le film. Merci !`,
      ),
    ),
    ...quotes(facts),
    ...when(facts.note !== "", text(facts.note)),
    openBrief(facts),
  ])

const redo = (facts: NoticeFacts): Letter =>
  letter(facts, `« ${facts.title} » : on la refait ?`, [
    text(
      you(
        facts,
        "Merci pour votre prise. Et si vous en faisiez une autre ?",
        "Merci pour ta prise. Et si tu en faisais une autre ?",
      ),
    ),
    ...quotes(facts),
    ...when(facts.note !== "", text(facts.note)),
    ...awaited(facts),
    openBrief(facts),
    personal(facts),
  ])

const filmOut = (facts: NoticeFacts): Letter =>
  letter(facts, `Le film « ${facts.title} » est sorti !`, [
    text(
      you(
        facts,
        "Le film auquel vous avez prêté votre voix est en ligne. Regardez-le, montrez-le : il est fait pour être partagé.",
        "Le film auquel tu as prêté ta voix est en ligne. Regarde-le, montre-le : il est fait pour être partagé.",
      ),
    ),
    { kind: "action", label: "Voir le film", url: facts.url },
  ])

export const lettersFr: Readonly<Record<NoticeKind, (facts: NoticeFacts) => Letter>> = {
  invitation,
  reminder,
  message,
  accepted,
  redo,
  "film-out": filmOut,
}

export const pushFr: Readonly<Record<NoticeKind, (facts: NoticeFacts) => PushWords>> = {
  invitation: facts => ({
    title: facts.title,
    body: you(facts, "Votre brief est prêt.", "Ton brief est prêt."),
  }),
  reminder: facts => ({
    title: facts.title,
    body:
      facts.deadline === undefined
        ? `${capital(yourLine(facts))} ${plural(facts) ? "manquent" : "manque"} encore au film.`
        : `${capital(yourLine(facts))} ${plural(facts) ? "sont attendues" : "est attendue"} avant ${facts.deadline.moment}, ${facts.deadline.distance}.`,
  }),
  message: facts => ({ title: facts.author ?? facts.title, body: facts.note }),
  accepted: facts => ({
    title: you(facts, "Votre prise est validée, merci !", "Ta prise est validée, merci !"),
    body: facts.note === "" ? facts.title : facts.note,
  }),
  redo: facts => ({
    title: "On la refait ?",
    body: facts.note === "" ? "Une autre prise est souhaitée." : facts.note,
  }),
  "film-out": facts => ({
    title: "Le film est sorti !",
    body: facts.title,
  }),
}
