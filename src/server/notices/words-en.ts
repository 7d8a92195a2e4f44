/** What is written to people, in English. */
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
  return [...shown, text(rest === 1 ? "… and one more." : `… and ${rest} more.`)]
}

const yourLine = ({ lines }: NoticeFacts): string => (lines.length > 1 ? "your lines" : "your line")
const isOrAre = ({ lines }: NoticeFacts): string => (lines.length > 1 ? "are" : "is")

const letter = (facts: NoticeFacts, subject: string, parts: readonly LetterPart[]): Letter => ({
  subject,
  language: "en",
  parts: [
    text(`${facts.addressForm === "familiar" ? "Hi" : "Hello"} ${facts.name},`),
    ...parts.filter(({ kind }) => kind !== "aside"),
    ...when(facts.author !== undefined, text(facts.author ?? "")),
    ...parts.filter(({ kind }) => kind === "aside"),
  ],
})

const openBrief = ({ url }: NoticeFacts): LetterPart => ({ kind: "action", label: "Open my brief", url })

const PERSONAL = aside(
  "This link is yours: please do not pass it on. A question? Just reply to this message.",
)

const awaited = ({ deadline }: NoticeFacts): readonly LetterPart[] =>
  deadline === undefined ? [] : [text(`Please send it before ${deadline.moment}, ${deadline.distance}.`)]

const invitation = (facts: NoticeFacts): Letter => {
  const { title, note, lines } = facts
  const subject =
    lines.length === 0
      ? `“${title}”: your invitation`
      : `“${title}”: ${yourLine(facts)} ${isOrAre(facts)} waiting for you`
  return letter(facts, subject, [
    ...when(note !== "", text(note)),
    ...(lines.length === 0
      ? [text(`You are part of the film “${title}”.`)]
      : [text(`For the film “${title}”, this is what you will say:`), ...quotes(facts)]),
    text(
      "Open this link on your phone: it shows you where to stand, then you film yourself when you like, as often as you like. No account, nothing to install.",
    ),
    openBrief(facts),
    ...awaited(facts),
    PERSONAL,
  ])
}

const reminder = (facts: NoticeFacts): Letter => {
  const { title, note, deadline, quietUrl } = facts
  const until = deadline === undefined ? "" : `, before ${deadline.moment}`
  return letter(facts, `“${title}”: ${yourLine(facts)}${until}`, [
    ...when(note !== "", text(note)),
    text(`The film “${title}” still needs ${yourLine(facts)}:`),
    ...quotes(facts),
    ...awaited(facts),
    text(
      "Five minutes are enough, and you can start again as often as you like. Filmed already? Open your brief where there is a network: the take you chose leaves by itself.",
    ),
    openBrief(facts),
    PERSONAL,
    aside(`No more reminders: ${quietUrl}`),
  ])
}

const message = (facts: NoticeFacts): Letter =>
  letter(
    facts,
    facts.author === undefined
      ? `“${facts.title}”: a message`
      : `“${facts.title}”: a message from ${facts.author}`,
    [text(facts.note), openBrief(facts), PERSONAL],
  )

const accepted = (facts: NoticeFacts): Letter =>
  letter(facts, "Your take is accepted, thank you!", [
    text(`Your take for “${facts.title}” is accepted: it will be in the film. Thank you!`),
    ...quotes(facts),
    ...when(facts.note !== "", text(facts.note)),
    openBrief(facts),
  ])

const redo = (facts: NoticeFacts): Letter =>
  letter(facts, `“${facts.title}”: one more time?`, [
    text("Thank you for your take. How about one more?"),
    ...quotes(facts),
    ...when(facts.note !== "", text(facts.note)),
    ...awaited(facts),
    openBrief(facts),
    PERSONAL,
  ])

const filmOut = (facts: NoticeFacts): Letter =>
  letter(facts, `The film “${facts.title}” is out!`, [
    text("The film you lent your voice to is online. Watch it, show it: it is made to be shared."),
    { kind: "action", label: "Watch the film", url: facts.url },
  ])

export const lettersEn: Readonly<Record<NoticeKind, (facts: NoticeFacts) => Letter>> = {
  invitation,
  reminder,
  message,
  accepted,
  redo,
  "film-out": filmOut,
}

const awaitedBody = (facts: NoticeFacts): string => {
  const { deadline } = facts
  if (deadline === undefined) return `The film still needs ${yourLine(facts)}.`
  return `We hope for ${yourLine(facts)} before ${deadline.moment}, ${deadline.distance}.`
}

export const pushEn: Readonly<Record<NoticeKind, (facts: NoticeFacts) => PushWords>> = {
  invitation: ({ title }) => ({ title, body: "Your brief is ready." }),
  reminder: facts => ({ title: facts.title, body: awaitedBody(facts) }),
  message: ({ author, title, note }) => ({ title: author ?? title, body: note }),
  accepted: ({ title, note }) => ({
    title: "Your take is accepted, thank you!",
    body: note === "" ? title : note,
  }),
  redo: ({ note }) => ({
    title: "One more time?",
    body: note === "" ? "Another take would be welcome." : note,
  }),
  "film-out": ({ title }) => ({ title: "The film is out!", body: title }),
}
